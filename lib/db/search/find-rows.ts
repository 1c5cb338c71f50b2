import type { SegmentEntry } from '../../search/directory.ts';
import { hasWords, type Query } from '../../search/query.ts';
import { rank } from '../../search/rank.ts';
import { holds } from '../../search/snippet.ts';
import { takeApart } from '../../search/take-apart.ts';
import { db } from '../database.ts';
import { type ListFilter, listArticles, matches } from '../list.ts';
import type { ArticleRow } from '../rows.ts';
import { BorderOrder } from './border-order.ts';
import { docsSince } from './doc-numbers.ts';
import { isInOrder, needsTexts, readTexts, type Texts } from './in-order.ts';
import { meetsQuery, shelvesFor } from './meets-query.ts';
import { fewDocs, narrow } from './narrow-query.ts';
import { readBlocks } from './read-blocks.ts';
import { lastSegments, readSegments } from './segment-store.ts';

/** Rows looked at in one go while hits are checked against filters and phrases: more each time, where few of them fit. */
const FIRST_STEP = 12;
const LAST_STEP = 1024;
/** The same where their texts must be read: half a megabyte at once. */
const LAST_STEP_OF_TEXTS = 96;
/** Fresh saves are found by headline at once; beyond these the index must catch up first. */
const FRESHEST = 200;

/** What a search is for, and how long it is waited for. */
export interface Wanted {
  query: Query;
  filter: ListFilter;
  /** Rows that are wanted. */
  limit: number;
  /** How many of their texts will be quoted. */
  quotes: number;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** The articles that a query finds, best first; without words the newest first. Texts that were read are left in `texts`. */
export function findRows(wanted: Wanted, texts: Texts): Promise<ArticleRow[]> {
  const { query, filter } = wanted;
  const within = { ...wanted, filter: { ...filter, shelves: shelvesFor(query, filter.shelves) } };
  return hasWords(query) ? byWords(within, texts) : byFilter(within);
}

async function byFilter({ query, filter, limit, signal }: Wanted): Promise<ArticleRow[]> {
  const narrowed = await narrow(query, filter);
  const found: ArticleRow[] = [];
  let step = FIRST_STEP;
  for (let last: ArticleRow | null = null; found.length < limit; step = Math.min(LAST_STEP, step * 4)) {
    signal?.throwIfAborted();
    const rows: ArticleRow[] = await listArticles(narrowed, undefined, last, step);
    found.push(...rows.filter((row) => meetsQuery(row, query)));
    last = rows.at(-1) ?? null;
    if (rows.length < step) break;
  }
  return found.slice(0, limit);
}

/** What holds the words as they were typed comes first; then, of words without spaces between them, what holds each. */
async function byWords(wanted: Wanted, texts: Texts): Promise<ArticleRow[]> {
  const found = await byQuery(wanted, texts, new Set());
  const apart = found.length < wanted.limit ? takeApart(wanted.query) : null;
  if (!apart) return found;
  const seen = new Set(found.map((row) => row.id));
  const rest = { ...wanted, query: apart, limit: wanted.limit - found.length };
  return [...found, ...(await byQuery(rest, texts, seen))];
}

async function byQuery(wanted: Wanted, texts: Texts, before: Set<string>): Promise<ArticleRow[]> {
  const { query, filter, limit, signal } = wanted;
  // What was in the index a moment ago most likely still is: one request less before the others.
  const lately = lastSegments();
  const [segments, guessed] = await Promise.all([readSegments(), lately && look(wanted, lately)]);
  const { ranked, fresh, few, articleOf } =
    guessed && segments === lately ? guessed : await look(wanted, segments);
  const found = fresh.filter((row) => !before.has(row.id)).slice(0, limit);
  const seen = new Set([...before, ...found.map((row) => row.id)]);
  let hits = few ? ranked.filter((doc) => few.has(doc)) : ranked;
  const [growth, last] = needsTexts(query) ? [2, LAST_STEP_OF_TEXTS] : [4, LAST_STEP];
  const order = new BorderOrder(wanted, texts, found);
  for (let step = FIRST_STEP; found.length < limit && hits.length > 0; step = Math.min(last, step * growth)) {
    signal?.throwIfAborted();
    const ids = (await articleOf([...hits.subarray(0, step)])).filter((id) => !seen.has(id));
    const [rows] = await Promise.all([
      db.articles.bulkGet(ids),
      readTexts(order.isDone ? likelyRead(ids, wanted, found.length) : ids, texts),
    ]);
    const meant = rows.filter(
      (row): row is ArticleRow => row !== undefined && matches(row, filter) && meetsQuery(row, query),
    );
    for (const row of meant) if (isInOrder(row, query, texts)) order.add(row);
    hits = hits.subarray(step);
    if (step > FIRST_STEP || few !== undefined || 2 * meant.length > ids.length) continue;
    // Where few of the first fit, it is looked up which can at all before more are read.
    const docs = await fewDocs(query, filter);
    if (docs) hits = hits.filter((doc) => docs.has(doc));
  }
  order.finish();
  return found;
}

/** Texts that are read together with the rows, since they will be checked, or quoted if most rows fit. */
function likelyRead(ids: string[], { query, quotes }: Wanted, found: number): string[] {
  return needsTexts(query) ? ids : ids.slice(0, Math.max(0, quotes - found));
}

/** All that is asked of the index at once. */
async function look({ query, filter }: Wanted, segments: SegmentEntry[]) {
  const [ranked, { fresh, articleOf }, few] = await Promise.all([
    rank(query, segments, readBlocks),
    freshByHeadline(query, filter, segments.at(-1)?.to ?? 0),
    narrowsDown(query) ? fewDocs(query, filter) : undefined,
  ]);
  return { ranked, fresh, articleOf, few };
}

/** Operators that are likely to leave few. */
const narrowsDown = ({ sites, tags, is }: Query) =>
  sites.length + tags.length > 0 || is.includes('favourite');

/** Articles saved so lately that no segment holds them, newest first; and how to look up others. */
async function freshByHeadline(query: Query, filter: ListFilter, indexed: number) {
  const { fresh: docs, articleOf } = await docsSince(indexed, FRESHEST);
  const rows = docs.length > 0 ? await db.articles.bulkGet(docs.map((doc) => doc.id)) : [];
  const named = (row: ArticleRow) => [row.title, row.byline ?? '', row.siteName].join('\n');
  const fresh = rows
    .filter((row) => row !== undefined)
    .filter((row) => query.all.every((clause) => holds(named(row), clause)))
    .filter((row) => !query.none.some((clause) => holds(named(row), clause)))
    .filter((row) => matches(row, filter) && meetsQuery(row, query))
    .reverse();
  return { fresh, articleOf };
}
