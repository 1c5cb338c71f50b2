import fc from 'fast-check';
import { REMOVAL_KINDS, type SafeHtml } from '../../lib/article.ts';
import { pictureId } from '../../lib/db/picture-rows.ts';
import { pictureSources } from '../../lib/db/picture-sources.ts';
import { plainText } from '../../lib/db/plain-text.ts';
import type { ArticleRow, RemovalRow } from '../../lib/db/rows.ts';
import { shelfOf } from '../../lib/db/shelf.ts';
import type { SiteRuleRow } from '../../lib/learned-rules/site-rule.ts';

/** Rows of a library, by table. */
export type Rows = Record<string, { id: string }[]>;

/** Rows of an article beside its own: more than ten, so that keys stand in another order than numbers. */
const MOST_ROWS = 13;
/** A library in so many is large, for its kind. */
const LARGE = 24;
const FEW = 2;

/** Any text: signs of every script, half characters, ends of lines, and now and then more than a field is long. */
const text = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\ud800', '\u2028\n\r', '\0', '"\\', '{"$bytes":"AA=="}', '\ufeff', ''),
  },
  { weight: 1, arbitrary: fc.nat(500).map((length) => 'five '.repeat(length)) },
);
const word = fc.constantFrom('harbour', 'ferry', '日本', 'sea', 'ports');
/** Few addresses, so that articles of one library bear the address of each other. */
const address = fc.nat(9).map((n) => `https://news.example/${n}`);
const time = fc.integer({ min: 0, max: 8.64e15 });
/** Stories are older than the count of seconds. */
const date = fc.integer({ min: -8.64e15, max: 8.64e15 });
const count = fc.nat(5000);
const html = fc
  .array(
    fc.oneof(
      word.map((it) => `<p>${it} ${it}</p>`),
      fc.nat(3).map((n) => `<img src="https://news.example/${n}.png">`),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('') as SafeHtml);

const removal = fc.record(
  {
    step: text.map((it) => it.slice(0, 2000)),
    rule: word,
    kind: fc.constantFrom(...REMOVAL_KINDS),
    reason: word,
    // There is no -0 in JSON.
    score: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((it) => it + 0),
    text,
    html,
    where: fc.record({ parent: fc.array(count, { maxLength: 4 }), index: count }),
    putBack: fc.boolean(),
  },
  { requiredKeys: ['step', 'rule', 'kind', 'reason', 'text', 'html', 'where'] },
);

/** What an article's own row says of itself alone. */
const facts = fc.record(
  {
    url: address,
    canonicalUrl: address,
    others: fc.array(address, { maxLength: 3 }),
    title: text,
    byline: fc.option(word),
    siteName: word,
    host: word,
    section: fc.option(word),
    lang: fc.option(fc.constantFrom('en', 'ar', 'zh-Hant')),
    dir: fc.constantFrom('ltr', 'rtl'),
    excerpt: text.map((it) => it.slice(0, 5000)),
    words: count,
    minutes: fc.integer({ min: 1, max: 900 }),
    publishedAt: date,
    modifiedAt: date,
    savedAt: time,
    updatedAt: time,
    state: fc.constantFrom('unread', 'reading', 'archived'),
    favourite: fc.constantFrom(0, 1),
    progress: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    trashedAt: fc.oneof(fc.constant(0), time),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    grade: fc.constantFrom('full', 'cut', 'consent', 'short', 'link'),
    gradeReasons: fc.array(word, { maxLength: 2 }),
    versions: count,
    editedAt: time,
    live: fc.constant(true),
    pages: fc.record({ total: count, rest: fc.array(address, { maxLength: 2 }) }),
  },
  { noNullPrototype: true, withDeletedKeys: true } as object,
);

/** An article, and lists of what lies beside it; how many of each are used is their number. */
const entry = fc.record({
  facts,
  html,
  notes: fc.option(fc.array(text, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  removals: fc.array(removal, { maxLength: MOST_ROWS }),
  versions: fc.array(fc.record({ title: word, html, savedAt: time, thin: fc.boolean() }), { maxLength: 2 }),
  saves: fc.array(time, { maxLength: 2 }),
  highlights: fc.array(fc.record({ exact: text, note: text, at: time }), { maxLength: FEW }),
  cuts: fc.array(fc.record({ text, block: count, at: time }), { maxLength: 2 }),
  place: fc.option(
    fc.record({ block: count, into: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs) }),
  ),
  pictures: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
});
type Drawn = typeof entry extends fc.Arbitrary<infer T> ? T : never;

/** A library of some articles, as the product might have made it by and by. */
export const library: fc.Arbitrary<Rows> = fc
  .tuple(
    fc.oneof(
      { weight: LARGE, arbitrary: fc.array(entry, { maxLength: FEW }) },
      { weight: 1, arbitrary: fc.array(entry, { minLength: FEW, maxLength: 4 * FEW }) },
    ),
    // Rules of one site that are much alike are one rule.
    fc.uniqueArray(fc.tuple(word, fc.boolean(), fc.nat(90)), { maxLength: 2, selector: ([host]) => host }),
    fc.infiniteStream(fc.uuid()),
  )
  .map(([drawn, rules, ids]) => rowsOf(drawn, rules, () => ids.next().value as string));

function rowsOf(drawn: Drawn[], rules: [string, boolean, number][], id: () => string): Rows {
  const rows: Rows = {};
  const put = (table: string, row: { id: string }) => {
    rows[table] = [...(rows[table] ?? []), row];
  };
  const keys = new Set<string>();
  for (const each of drawn) {
    // One row for an address: the library makes sure of that.
    if (keys.has(each.facts.url)) continue;
    keys.add(each.facts.url);
    putEntry(each, id(), id, put);
  }
  for (const rule of rules) put('siteRules', ruleOf(rule, id()));
  return rows;
}

function putEntry(
  drawn: Drawn,
  id: string,
  fresh: () => string,
  put: (table: string, row: { id: string }) => void,
): void {
  const { others, ...own } = drawn.facts;
  const sources = pictureSources(drawn.html, null);
  const stored = sources.slice(0, drawn.pictures.length);
  const removals = drawn.removals.map((it, n) => ({ ...it, id: `${id}:${n}`, articleId: id }) as RemovalRow);
  const row = {
    ...own,
    id,
    key: own.url,
    aliases: [...new Set([own.url, ...others])],
    removed: removals.length > 0 ? { newsletter: removals.length } : {},
    pictureCount: sources.length,
    pictureStored: stored.length,
    leadPicture: null,
    thumbnail: stored.length > 0 ? pictureId(id, stored[0] as string) : null,
  } as Omit<ArticleRow, 'shelf'>;
  const article: ArticleRow = { ...row, shelf: shelfOf(row) };
  put('articles', article);
  put('bodies', { id, html: drawn.html, ...(drawn.notes && { notes: drawn.notes }) } as { id: string });
  put('texts', { id, text: plainText(drawn.html) } as { id: string });
  for (const it of removals) put('removals', it);
  for (const [n, src] of stored.entries()) {
    const bytes = Uint8Array.from(drawn.pictures[n] ?? []).buffer;
    const rest = { size: bytes.byteLength, type: 'image/png', width: n, height: 3 };
    put('pictures', { id: pictureId(id, src), articleId: id, src, bytes, ...rest } as { id: string });
  }
  for (const { thin, ...it } of drawn.versions) {
    const whole = { ...it, words: 3, text: plainText(it.html), removals };
    const part = {
      ...it,
      words: 3,
      text: '',
      removals: [],
      thin: { next: id, sameIntro: true, added: ['a.b'] },
    };
    put('versions', { id: fresh(), articleId: id, ...(thin ? part : whole) } as { id: string });
  }
  for (const [n, at] of drawn.saves.entries())
    put('saves', {
      id: fresh(),
      articleId: id,
      at,
      created: n === 0,
      changed: true,
      before: n === 0 ? null : article,
    } as {
      id: string;
    });
  for (const { exact, note, at } of drawn.highlights) {
    const around = { prefix: 'the ', suffix: ' of', start: 4, end: 4 + exact.length };
    const rest = { colour: 'green', note, createdAt: at, changedAt: at };
    put('highlights', { id: fresh(), articleId: id, exact, ...around, ...rest } as { id: string });
  }
  for (const { text: all, block, at } of drawn.cuts)
    put('cuts', { id: fresh(), articleId: id, block, quote: 'It', text: all, createdAt: at } as {
      id: string;
    });
  if (drawn.place) put('places', { id, ...drawn.place, quote: 'It' } as { id: string });
}

function ruleOf([host, on, words]: [string, boolean, number], id: string): SiteRuleRow {
  return {
    id,
    host: `${host}.example`,
    verb: 'takeOut',
    shape: { selector: 'p', dress: '', begins: host, words: words + 1, linked: 'none', place: 'end' },
    removed: null,
    example: host,
    status: on ? 'on' : 'off',
    uses: 0,
    misses: 0,
    createdAt: 1,
    lastUsedAt: 0,
  };
}
