import type { SegmentEntry } from '../../search/directory.ts';
import { hasWords, type Query } from '../../search/query.ts';
import { rank } from '../../search/rank.ts';
import { holds } from '../../search/snippet.ts';
import { db } from '../database.ts';
import { type ListFilter, listArticles, matches } from '../list.ts';
import type { ArticleRow } from '../rows.ts';
import { docsSince } from './doc-numbers.ts';
import { inOrder, needsTexts, readTexts, type Texts } from './in-order.ts';
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

async function byWords(wanted: Wanted, texts: Texts): Promise<ArticleRow[]> {
  const { query, filter, limit, signal } = wanted;
  // What was in the index a moment ago most likely still is: one request less before the others.
  const before = lastSegments();
  const [segments, guessed] = await Promise.all([readSegments(), before && look(wanted, before)]);
  const { ranked, found, few, articleOf } =
    guessed && segments === before ? guessed : await look(wanted, segments);
  const seen = new Set(found.map((row) => row.id));
  let hits = few ? ranked.filter((doc) => few.has(doc)) : ranked;
  const [growth, last] = needsTexts(query) ? [2, LAST_STEP_OF_TEXTS] : [4, LAST_STEP];
  for (let step = FIRST_STEP; found.length < limit && hits.length > 0; step = Math.min(last, step * growth)) {
    signal?.throwIfAborted();
    const ids = (await articleOf([...hits.subarray(0, step)])).filter((id) => !seen.has(id));
    const [rows] = await Promise.all([
      db.articles.bulkGet(ids),
      readTexts(likelyRead(ids, wanted, found.length), texts),
    ]);
    const meant = rows.filter((row) => row && matches(row, filter) && meetsQuery(row, query));
    found.push(...(await inOrder(meant as ArticleRow[], query, limit - found.length, texts)));
    hits = hits.subarray(step);
    if (step > FIRST_STEP || few !== undefined || 2 * meant.length > ids.length) continue;
    // Where few of the first fit, it is looked up which can at all before more are read.
    const docs = await fewDocs(query, filter);
    if (docs) hits = hits.filter((doc) => docs.has(doc));
  }
  return found;
}

/** Texts that are read together with the rows, since they will be checked, or quoted if most rows fit. */
function likelyRead(ids: string[], { query, quotes }: Wanted, found: number): string[] {
  return needsTexts(query) ? ids : ids.slice(0, Math.max(0, quotes - found));
}

/** All that is asked of the index at once. */
async function look({ query, filter }: Wanted, segments: SegmentEntry[]) {
  const [ranked, { found, articleOf }, few] = await Promise.all([
    rank(query, segments, readBlocks),
    freshByHeadline(query, filter, segments.at(-1)?.to ?? 0),
    narrowsDown(query) ? fewDocs(query, filter) : undefined,
  ]);
  return { ranked, found, articleOf, few };
}

/** Operators that are likely to leave few. */
const narrowsDown = ({ sites, tags, is }: Query) =>
  sites.length + tags.length > 0 || is.includes('favourite');

/** Articles saved so lately that no segment holds them, newest first; and how to look up others. */
async function freshByHeadline(query: Query, filter: ListFilter, indexed: number) {
  const { fresh, articleOf } = await docsSince(indexed, FRESHEST);
  const rows = fresh.length > 0 ? await db.articles.bulkGet(fresh.map((doc) => doc.id)) : [];
  const named = (row: ArticleRow) => [row.title, row.byline ?? '', row.siteName].join('\n');
  const found = rows
    .filter((row) => row !== undefined)
    .filter((row) => query.all.every((clause) => holds(named(row), clause)))
    .filter((row) => !query.none.some((clause) => holds(named(row), clause)))
    .filter((row) => matches(row, filter) && meetsQuery(row, query))
    .reverse();
  return { found, articleOf };
}
