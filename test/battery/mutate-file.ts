/** Whole numbers from 0 to below `limit`, the same for the same seed (mulberry32). */
export type Dice = (limit: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

export type Bytes = Uint8Array<ArrayBuffer>;

const pick = <T>(dice: Dice, of: readonly T[]): T => of[dice(of.length)] as T;

/** What may stand where a value stood. */
const STRANGE = [
  ...[
    'null',
    '-1',
    '1e308',
    '9e15',
    '""',
    '[]',
    '{}',
    '[[[[',
    '\n',
    '\0',
    '\ufeff',
    '"\\ud800"',
    '0',
    'true',
  ],
  ...[
    '{"__proto__":{"polluted":1}}',
    '"javascript:boom()"',
    '{"$bytes":"%"}',
    '{"$bytes":{}}',
    '{"$bytes":"AAAA"}',
  ],
  ...[
    '"https://news.example/1"',
    '1e400',
    '"=1+1"',
    '{"end":true,"articles":0}',
    '{"rules":"[]"}',
    'NaN',
    "'x'",
  ],
];
/** Names that a field gets instead of its own: of another column, or of JavaScript. */
const NAMES = [
  'id',
  'key',
  'url',
  'html',
  'articleId',
  '__proto__',
  'constructor',
  'Title',
  'article',
  'end',
  'rules',
  '',
];
/** Characters of a field that is too large, at most: many of the files have one. */
const HUGE = 600_000;
/** Repeated values of a list or field of a bomb, characters. */
const BOMB = 2_000_000;
const VALUE = /"(?:[^"\\]|\\.)*"|-?\d+|null|true|false|[[\]{}]/g;
const FIELD = /"(?:[^"\\]|\\.)*"(?=:)/g;

function putOver(text: string, dice: Dice, what: RegExp, made: () => string): string {
  const all = [...text.matchAll(what)];
  if (all.length === 0) return text;
  const { index, 0: old } = pick(dice, all);
  return text.slice(0, index) + made() + text.slice(index + old.length);
}

const lines = (text: string, change: (all: string[]) => string[]) => change(text.split('\n')).join('\n');

/** Ways to spoil the text of a file, before it is packed or encoded. */
const TEXTS: Record<string, (text: string, dice: Dice) => string> = {
  'another value': (text, dice) => putOver(text, dice, VALUE, () => pick(dice, STRANGE)),
  'other values': (text, dice) => {
    let changed = text;
    for (let n = 0; n < 4; n++) changed = putOver(changed, dice, VALUE, () => pick(dice, STRANGE));
    return changed;
  },
  'another name': (text, dice) => putOver(text, dice, FIELD, () => JSON.stringify(pick(dice, NAMES))),
  'a huge field': (text, dice) => putOver(text, dice, VALUE, () => `"${'huge '.repeat(dice(HUGE / 5))}"`),
  'a huge list': (text, dice) => putOver(text, dice, VALUE, () => `[${'1,'.repeat(dice(HUGE / 2))}1]`),
  'deep brackets': (text, dice) => putOver(text, dice, VALUE, () => '['.repeat(dice(HUGE))),
  'a line gone': (text, dice) => lines(text, (all) => all.toSpliced(dice(all.length), 1)),
  'a line twice': (text, dice) => lines(text, (all) => all.toSpliced(dice(all.length), 0, pick(dice, all))),
  'an empty line': (text, dice) => lines(text, (all) => all.toSpliced(dice(all.length), 0, '')),
  'lines in another order': (text, dice) => lines(text, (all) => all.toSorted(() => dice(3) - 1)),
  'half a line': (text, dice) =>
    lines(text, (all) => all.map((it, n) => (n === 2 ? it.slice(dice(it.length)) : it))),
  'lines of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'lines of an old Mac': (text) => text.replaceAll('\n', '\r'),
  'NUL here and there': (text, dice) => putOver(text, dice, /./gu, () => '\0\0\0'),
  'NUL for blanks': (text) => text.replaceAll(' ', '\0'),
  'as columns': (text) =>
    lines(text, (all) => all.map((it) => it.replaceAll(/[{}[\]"]/g, '').replaceAll(':', ','))),
  'another count': (text, dice) => text.replace(/"articles":\d+/, `"articles":${pick(dice, STRANGE)}`),
  'the same twice': (text) => text + text,
  'nothing more': (text, dice) => text.slice(0, dice(text.length)),
  'as it was': (text) => text,
};

const utf16 = (text: string, little: boolean, mark: boolean): Bytes => {
  const all = `${mark ? '\ufeff' : ''}${text}`;
  const view = new DataView(new ArrayBuffer(all.length * 2));
  for (let n = 0; n < all.length; n++) view.setUint16(n * 2, all.charCodeAt(n), little);
  return new Uint8Array(view.buffer);
};
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const joined = (...parts: Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Ways to write it down. */
const ENCODINGS: Record<string, (text: string) => Bytes> = {
  'UTF-16, little, marked': (text) => utf16(text, true, true),
  'UTF-16, little': (text) => utf16(text, true, false),
  'UTF-16, big, marked': (text) => utf16(text, false, true),
  'UTF-16, big': (text) => utf16(text, false, false),
  'Latin 1': (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff),
  'UTF-8, marked': (text) => utf8(`\ufeff${text}`),
  'UTF-8, marked twice': (text) => utf8(`\ufeff\ufeff${text}`),
};

const cut = (all: Bytes, dice: Dice): [number, number] => {
  const [one, two] = [dice(all.length + 1), dice(all.length + 1)];
  return [Math.min(one, two), Math.max(one, two)];
};
const noise = (dice: Dice): Bytes => Uint8Array.from({ length: 1 + dice(64) }, () => dice(256));

/** Ways to spoil the bytes of a file. */
const BYTES: Record<string, (all: Bytes, dice: Dice) => Bytes> = {
  'bits turned': (all, dice) => {
    const turned = all.slice();
    for (let n = 0; n <= dice(8) && all.length > 0; n++) {
      const at = dice(all.length);
      turned[at] = (turned[at] ?? 0) ^ (1 << dice(8));
    }
    return turned;
  },
  'cut off': (all, dice) => all.slice(0, dice(all.length)),
  'begun late': (all, dice) => all.slice(dice(all.length)),
  'a piece gone': (all, dice) => joined(all.slice(0, cut(all, dice)[0]), all.slice(cut(all, dice)[1])),
  'a piece twice': (all, dice) => joined(all.slice(0, cut(all, dice)[1]), all.slice(cut(all, dice)[0])),
  'a piece of zeros': (all, dice) => all.slice().fill(0, ...cut(all, dice)),
  'noise before': (all, dice) => joined(noise(dice), all),
  'noise behind': (all, dice) => joined(all, noise(dice)),
  'noise within': (all, dice) => joined(all.slice(0, all.length / 2), noise(dice), all.slice(all.length / 2)),
  'twice in one file': (all) => joined(all, all),
};

export type Format = 'packed' | 'plain' | 'rules';

/** A file that was spoilt by chance. */
export interface Spoilt {
  /** What was done to it. */
  how: string;
  bytes: Bytes;
}

/** Spoils the text of a good file in one or two ways and writes it down in its format, perhaps in another than it says. */
export async function spoil(good: string, format: Format, dice: Dice): Promise<Spoilt> {
  const [kind, again] = [pick(dice, Object.keys(TEXTS)), pick(dice, ['as it was', ...Object.keys(TEXTS)])];
  let text = (TEXTS[kind] as (text: string, dice: Dice) => string)(good, dice);
  const how = [format, kind];
  if (dice(4) === 0) {
    text = (TEXTS[again] as (text: string, dice: Dice) => string)(text, dice);
    how.push(again);
  }
  if (dice(60) === 0) {
    text = `${text.split('\n')[0]}\n${pick(dice, ['a', '[', '\n', '"', '{"a":'])}`.padEnd(
      dice(BOMB),
      pick(dice, ['a', '[', '\n']),
    );
    how.push('a bomb');
  }
  const encoding = dice(10) === 0 ? pick(dice, Object.keys(ENCODINGS)) : '';
  let bytes = encoding ? (ENCODINGS[encoding] as (text: string) => Bytes)(text) : utf8(text);
  if (encoding) how.push(encoding);
  if (format === 'packed') bytes = await pack(bytes);
  if (dice(3) === 0) {
    const way = pick(dice, Object.keys(BYTES));
    bytes = (BYTES[way] as (all: Bytes, dice: Dice) => Bytes)(bytes, dice);
    how.push(way);
  }
  if (dice(80) === 0) {
    bytes = await pack(bytes);
    how.push('packed once more');
  }
  return { how: how.join(', '), bytes };
}

export async function pack(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
