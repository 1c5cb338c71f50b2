/** What the table says of a character: part of no word, or what needs the slow way. Other numbers are the letter's own. */
const APART = 0;
const SPACE = 1;
const LABEL = 2;
const HYPHEN = 3;
const APOSTROPHE = 4;
const UNKNOWN = 5;

/** Latin letters with their accents end before it. */
const KNOWN = 0x180;
/** Longer texts are seldom folded, and then take the slow way. */
const LONGEST = 2048;
const COLON = 0x3a;
const BLANK = 0x20;

let table: Uint8Array | null = null;
const written = new Uint8Array(LONGEST * 2 + 2);

/** Typographic marks beyond the table. */
function kindBeyond(code: number): number {
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc) return APOSTROPHE;
  if (code === 0x2013 || code === 0x2014 || code === 0x2015) return LABEL;
  if (code === 0x201c || code === 0x201d || code === 0x2026) return APART;
  return UNKNOWN;
}

/** What `foldText` makes of U+00C0 to U+017F; a dot for what becomes several letters, or stays as it is. */
const ACCENTED =
  'aaaaaa.ceeeeiiii.nooooo..uuuuy..' +
  'aaaaaa.ceeeeiiii.nooooo..uuuuy.y' +
  'aaaaaaccccccccdd..eeeeeeeeeegggg' +
  'gggghh..iiiiiiiiii..jjkk.llllll.' +
  '...nnnnnn...oooooo..rrrrrrssssss' +
  'sstttt..uuuuuuuuuuuuwwyyyzzzzzzs';

function readTable(): Uint8Array {
  const kinds = new Uint8Array(KNOWN).fill(UNKNOWN);
  kinds.fill(APART, BLANK, 0x7f);
  for (let code = 0x30; code <= 0x39; code++) kinds[code] = code;
  for (let code = 0x61; code <= 0x7a; code++) kinds[code] = kinds[code - 0x20] = code;
  for (let i = 0; i < ACCENTED.length; i++) if (ACCENTED[i] !== '.') kinds[0xc0 + i] = ACCENTED.charCodeAt(i);
  for (const mark of ':|>]') kinds[mark.charCodeAt(0)] = LABEL;
  for (const mark of '\'"`\u00b4') kinds[mark.charCodeAt(0)] = APOSTROPHE;
  for (const mark of '\u00ab\u00bb') kinds[mark.charCodeAt(0)] = APART;
  for (const mark of ' \u00a0') kinds[mark.charCodeAt(0)] = SPACE;
  kinds['-'.charCodeAt(0)] = HYPHEN;
  return kinds;
}

const isLetter = (kind: number): boolean => kind >= 0x61;
const isWord = (kind: number): boolean => kind >= 0x30;

/**
 * The same as `foldText` for texts in Latin letters, in one pass and a fraction of the time; null for what holds anything
 * else, or is longer than `LONGEST`.
 */
export function foldLatin(text: string): string | null {
  const { length } = text;
  if (length > LONGEST) return null;
  table ??= readTable();
  const kinds = table;
  let size = 0;
  let gap = false;
  let label = false;
  let beforeLast = APART;
  let last = APART;
  let kind = kindAt(text, 0, kinds);
  for (let i = 1; i <= length; i++) {
    const next = i < length ? kindAt(text, i, kinds) : APART;
    if (isWord(kind)) {
      if (gap || label) {
        if (size > 0 && label) written[size++] = COLON;
        if (size > 0) written[size++] = BLANK;
        gap = false;
        label = false;
      }
      written[size++] = kind;
    } else if (kind === UNKNOWN) return null;
    else if (kind === LABEL || (kind === HYPHEN && last === SPACE && next === SPACE)) label = true;
    else if (!joins(kind, beforeLast, last, next)) gap = true;
    beforeLast = last;
    last = kind;
    kind = next;
  }
  if (size > 0 && label) written[size++] = COLON;
  return String.fromCharCode.apply(null, written.subarray(0, size) as unknown as number[]);
}

function kindAt(text: string, at: number, kinds: Uint8Array): number {
  const code = text.charCodeAt(at);
  return code < KNOWN ? (kinds[code] as number) : kindBeyond(code);
}

/** The hyphen after a single letter (e-mail), and apostrophes inside a word. */
function joins(kind: number, beforeLast: number, last: number, next: number): boolean {
  if (!isLetter(next)) return false;
  if (kind === APOSTROPHE) return isWord(last);
  return kind === HYPHEN && isLetter(last) && !isWord(beforeLast);
}
