import { type Bytes, type Format, pack } from './mutate-file.ts';

/** A file that somebody thought of. */
export interface OddFile {
  name: string;
  format: Format;
  file: () => Promise<Blob>;
  /** Made to take time and memory: nobody counts its rows, and it has to be refused, or told to be damaged. */
  bomb?: boolean;
}

const MEGA = 1_000_000;
/** More than a line may be, and more than is unpacked of a small file (`read-lines.ts`). */
const BOMB = 160 * MEGA;

/**
 * Some 150 files that import has to do with: spoilt at every part, in every encoding, of other programs, and bombs.
 *
 * @param backup text of a good one, with three articles or more
 * @param rules text of a good file of rules
 */
export function oddFiles(backup: string, rules: string): OddFile[] {
  const plain = [...changed(backup), ...encoded(backup)].map(([name, made]) => odd(name, 'plain', made));
  const packed = [...changed(backup), ...damaged(backup)].map(([name, made]) => odd(name, 'packed', made));
  const taught = [...rulesChanged(rules), ...encoded(rules)].map(([name, made]) => odd(name, 'rules', made));
  const foreign = FOREIGN.flatMap(([name, content]) =>
    (['plain', 'packed', 'rules'] as const).map((format) => odd(name, format, () => content)),
  );
  return [...plain, ...packed, ...taught, ...foreign, ...bombs(backup)];
}

type Made = () => string | Bytes | Promise<Bytes>;

function odd(name: string, format: Format, made: Made): OddFile {
  const file = async () => {
    const content = await made();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    // What was damaged after it had been packed comes as bytes.
    return new Blob([format === 'packed' && typeof content === 'string' ? await pack(bytes) : bytes]);
  };
  return { name, format, file };
}

function changed(backup: string): [string, Made][] {
  const all = backup.trimEnd().split('\n');
  const [header = '', learned = '', first = ''] = all;
  const made = (lines: string[]) => () => `${lines.join('\n')}\n`;
  const withHeader = (patch: object) =>
    made(all.with(0, JSON.stringify({ ...JSON.parse(header), ...patch })));
  const withFirst = (change: (entry: Record<string, Record<string, unknown>>) => unknown) => () => {
    const entry = JSON.parse(first);
    const other = change(entry);
    return made(all.with(2, JSON.stringify(other ?? entry)))();
  };
  const field = (name: string, value: unknown): [string, Made] => [
    `${name} ${String(JSON.stringify(value)).slice(0, 40)}`,
    withFirst((entry) => void Object.assign(entry.article ?? {}, { [name]: value })),
  ];
  const beside = (name: string, value: unknown): [string, Made] => [
    `beside: ${name} ${String(JSON.stringify(value)).slice(0, 40)}`,
    withFirst((entry) => ({ ...entry, [name]: value })),
  ];
  return [
    ['as it was', made(all)],
    ['no header', made(all.slice(1))],
    ['no rules', made(all.toSpliced(1, 1))],
    ['no last line', made(all.slice(0, -1))],
    ['the header alone', made([header])],
    ['the header twice', made([header, ...all])],
    ['rules twice', made(all.toSpliced(1, 0, learned))],
    ['an article twice', made(all.toSpliced(2, 0, first))],
    ['articles backwards', made([header, ...all.slice(1).reverse()])],
    ['more behind the end', made([...all, first, '{}'])],
    ['version 2', withHeader({ version: 2 })],
    ['version as text', withHeader({ version: '1' })],
    ['no articles promised', withHeader({ articles: 0 })],
    ['endless articles promised', withHeader({ articles: 2 ** 53 - 1 })],
    ['made before all time', withHeader({ madeAt: -1 })],
    ['another format', withHeader({ format: 'broadsheet-rules' })],
    field('id', ''),
    field('id', '__proto__'),
    field('id', 'x'.repeat(MEGA)),
    field('key', ''),
    field('url', 'javascript:boom()'),
    field('url', `https://news.example/${'a'.repeat(MEGA)}`),
    field('title', { html: '<b>' }),
    field('title', '\ud800\0\u202e<script>boom()</script>'),
    field('savedAt', 8.64e15 + 1),
    field('publishedAt', -1e300),
    field(
      'aliases',
      Array.from({ length: 5_000 }, (_, n) => `https://news.example/alias/${n}`),
    ),
    field(
      'tags',
      Array.from({ length: 100_000 }, () => 'tag'),
    ),
    field('removed', { __proto__: 7, newsletter: -1 }),
    field('progress', 1e308),
    beside('body', { id: 'other', html: '<p>x'.repeat(MEGA / 4) }),
    beside('body', { id: 'other', html: '<'.repeat(MEGA) }),
    beside('body', { id: 'other', html: `<img src="${'https://a.example/'.repeat(5000)}` }),
    beside(
      'removals',
      Array.from({ length: 20_000 }, (_, n) => n),
    ),
    beside('pictures', [
      { id: 'x', articleId: 'x', src: 'x', bytes: { $bytes: '%%%' }, size: 1, type: 'image/png' },
    ]),
    beside('place', []),
    beside('versions', 'none'),
  ];
}

/** Bytes of a packed file, damaged. */
function damaged(backup: string): [string, Made][] {
  const packed = () => pack(new TextEncoder().encode(backup));
  const at = (share: number, change: (all: Bytes, at: number) => Bytes) => async () => {
    const all = await packed();
    return change(all, Math.floor(all.length * share));
  };
  const shares = [0, 0.01, 0.1, 0.5, 0.9, 0.999];
  return [
    ...shares.map((share): [string, Made] => [
      `cut off at ${share}`,
      at(share, (all, end) => all.slice(0, end)),
    ]),
    ...shares.map((share): [string, Made] => [
      `zero at ${share}`,
      at(share, (all, n) => all.with(n, 0) as Bytes),
    ]),
    ['packed twice', async () => pack(await packed())],
    ['bytes behind', at(1, (all) => new Uint8Array([...all, 1, 2, 3]))],
    ['two in one', at(1, (all) => new Uint8Array([...all, ...all]))],
  ];
}

function encoded(text: string): [string, Made][] {
  const wide = (little: boolean) => () => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
    for (const [n, letter] of [...`\ufeff${text}`.slice(0, text.length + 1)].entries())
      if (n * 2 + 2 <= view.byteLength) view.setUint16(n * 2, letter.charCodeAt(0), little);
    return new Uint8Array(view.buffer);
  };
  return [
    ['UTF-16, little', wide(true)],
    ['UTF-16, big', wide(false)],
    ['with a mark', () => `\ufeff${text}`],
    ['with NUL', () => text.replaceAll(',', '\0,')],
    ['lines of Windows', () => text.replaceAll('\n', '\r\n')],
    ['lines of an old Mac', () => text.replaceAll('\n', '\r')],
    ['blank lines', () => text.replaceAll('\n', '\n\n')],
    ['in one line', () => text.replaceAll('\n', ' ')],
  ];
}

function rulesChanged(text: string): [string, Made][] {
  const good = JSON.parse(text) as { rules: object[] };
  const made = (patch: object) => () => JSON.stringify({ ...good, ...patch });
  const many = (length: number) => Array.from({ length }, () => good.rules[0] ?? {});
  return [
    ['as it was', made({})],
    ['none', made({ rules: [] })],
    ['no list', made({ rules: {} })],
    ['of nothing', made({ rules: [null, 1, 'x', [], {}] })],
    ['ten thousand', made({ rules: many(10_000) })],
    ['too many', made({ rules: many(10_001) })],
    ['a newer version', made({ version: 2 })],
    ['a host that is a path', made({ rules: many(1).map((it) => ({ ...it, host: '../x' })) })],
    [
      'a selector that is a script',
      made({ rules: many(1).map((it) => ({ ...it, shape: { selector: 'p>script()' } })) }),
    ],
    ['an example without end', made({ rules: many(1).map((it) => ({ ...it, example: 'x'.repeat(MEGA) })) })],
  ];
}

/** Files of other programs, which people mistake for ours. */
const FOREIGN: [string, string][] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['a line break', '\n'],
  ['null', 'null'],
  ['a number', '7'],
  ['a list', '[]'],
  [
    'columns of Pocket',
    'title,url,time_added,tags,status\n"a, b",https://news.example/,1700000000,x|y,unread\n',
  ],
  [
    'bookmarks',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://news.example/">x</A></DL>\n',
  ],
  ['an archive', 'PK\u0003\u0004\u0014\0\0\0\b\0'],
  ['a PDF', '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'],
  ['half of gzip', '\u001f'],
];

/** Small files that grow: made from a stream, so that it is not the trial that needs the memory. */
function bombs(backup: string): OddFile[] {
  const header = (articles: number) =>
    `${backup.split('\n')[0]?.replace(/"articles":\d+/, `"articles":${articles}`)}\n`;
  const grown = (name: string, head: string, piece: string): OddFile => ({
    name: `a bomb of ${name}`,
    format: 'packed',
    bomb: true,
    async file() {
      const unit = new TextEncoder().encode(piece.repeat(Math.ceil(MEGA / piece.length)));
      let left = Math.ceil(BOMB / unit.length);
      const content = new ReadableStream<Bytes>({
        start: (to) => to.enqueue(new TextEncoder().encode(head)),
        pull: (to) => (left-- > 0 ? to.enqueue(unit) : to.close()),
      });
      return new Response(content.pipeThrough(new CompressionStream('gzip'))).blob();
    },
  });
  return [
    grown('one letter', header(1), 'a'),
    grown('a text without end', `${header(1)}{"article":"`, '中'),
    grown('brackets', header(1), '['),
    grown('numbers', `${header(1)}[`, '1,'),
    grown('empty lines', header(Number.MAX_SAFE_INTEGER), '\n'),
    grown('small lines', header(Number.MAX_SAFE_INTEGER), '{}\n'),
    grown('rules', header(1), '{"rules":"[]"}\n'),
    grown('no header', '', '{"a":1}\n'),
  ];
}
