import { fold } from '../../search/fold.ts';
import { type Clause, hasWords, parseQuery, type Query } from '../../search/query.ts';
import { type Hit, rank } from '../../search/rank.ts';
import { findMarks, holds, makeSnippet, needsText, type Snippet, type Span } from '../../search/snippet.ts';
import { db } from '../database.ts';
import { type ListFilter, listArticles, matches } from '../list.ts';
import type { ArticleRow } from '../rows.ts';
import { listTags } from '../tags.ts';
import { read } from '../transaction.ts';
import { meetsQuery, shelvesFor } from './meets-query.ts';
import { readBlocks, readSegments } from './segment-store.ts';
import { pendingDocs } from './update-index.ts';

/** An article that was found, and the words around what was asked for. */
export interface Found {
  row: ArticleRow;
  /** What was asked for in the headline. */
  titleMarks: Span[];
  snippet: Snippet;
}

export interface SearchResult {
  found: Found[];
  /** True when there are more than were asked for. */
  more: boolean;
}

/** Rows looked at in one go while hits are checked against filters and phrases: more each time, where few of them fit. */
const FIRST_STEP = 24;
const LAST_STEP = 1024;
/** Texts read in one go while phrases are checked. */
const TEXTS = 24;
/** Fresh saves are found by headline at once; beyond these the index must catch up first. */
const FRESHEST = 200;

/**
 * Finds articles for a query as typed (see `parseQuery`), best first; filters without words give the newest first.
 * Reads the blocks its words fall into, the rows it shows, and the texts it quotes; nothing grows with the library but
 * the lists of the words themselves.
 */
export function searchArticles(text: string, filter: ListFilter, limit: number): Promise<SearchResult> {
  return read(async () => {
    const query = parseQuery(text);
    const rows = await findRows(query, filter, limit + 1);
    const shown = rows.slice(0, limit);
    const texts = await db.texts.bulkGet(shown.map((row) => row.id));
    const found = shown.map((row, i) => ({
      row,
      titleMarks: query.all.length > 0 ? findMarks(row.title, query) : [],
      snippet: makeSnippet(texts[i]?.text || row.excerpt, query),
    }));
    return { found, more: rows.length > limit };
  });
}

/** Ids of all articles that `searchArticles` would find. */
export function searchIds(text: string, filter: ListFilter): Promise<string[]> {
  return read(async () =>
    (await findRows(parseQuery(text), filter, Number.POSITIVE_INFINITY)).map(({ id }) => id),
  );
}

function findRows(query: Query, filter: ListFilter, limit: number): Promise<ArticleRow[]> {
  const within = { ...filter, shelves: shelvesFor(query, filter.shelves) };
  return hasWords(query) ? byWords(query, within, limit) : byFilter(query, within, limit);
}

async function byFilter(query: Query, filter: ListFilter, limit: number): Promise<ArticleRow[]> {
  const narrowed = await narrow(query, filter);
  const found: ArticleRow[] = [];
  let step = FIRST_STEP;
  for (let last: ArticleRow | null = null; found.length < limit; step = Math.min(LAST_STEP, step * 4)) {
    const rows: ArticleRow[] = await listArticles(narrowed, undefined, last, step);
    found.push(...rows.filter((row) => meetsQuery(row, query)));
    last = rows.at(-1) ?? null;
    if (rows.length < step) break;
  }
  return found.slice(0, limit);
}

/** The filter and what the operators say as exactly, by which an index leads to few rows. */
async function narrow({ is, tags, shorter }: Query, filter: ListFilter): Promise<ListFilter> {
  const [asked] = tags;
  const named = asked === undefined ? [] : (await listTags()).filter((name) => fold(name) === asked);
  return {
    ...(is.includes('unread') && { state: 'unread' }),
    ...(is.includes('reading') && { state: 'reading' }),
    ...(is.includes('favourite') && { favourite: true }),
    // Of several tags that read alike none alone is what was meant.
    ...(named.length === 1 && { tag: named[0] }),
    ...(shorter !== null && { maxMinutes: shorter }),
    ...filter,
  };
}

async function byWords(query: Query, filter: ListFilter, limit: number): Promise<ArticleRow[]> {
  const segments = await readSegments();
  const hits = await rank(query, segments, readBlocks);
  const found = await freshByHeadline(query, filter);
  const seen = new Set(found.map((row) => row.id));
  let step = FIRST_STEP;
  for (let at = 0; at < hits.length && found.length < limit; step = Math.min(LAST_STEP, step * 4)) {
    const rows = await readHits(hits.slice(at, at + step));
    const meant = rows.filter((row) => !seen.has(row.id) && matches(row, filter) && meetsQuery(row, query));
    found.push(...(await inOrder(meant, query, limit - found.length)));
    at += step;
  }
  return found;
}

async function readHits(hits: Hit[]): Promise<ArticleRow[]> {
  const docs = await db.docs.bulkGet(hits.map(({ doc }) => doc));
  const rows = await db.articles.bulkGet(docs.map((doc) => doc?.id ?? ''));
  return rows.filter((row) => row !== undefined);
}

/** Articles saved so lately that no segment holds them, newest first. */
async function freshByHeadline(query: Query, filter: ListFilter): Promise<ArticleRow[]> {
  const docs = await pendingDocs(FRESHEST);
  const rows = await db.articles.bulkGet(docs.map((doc) => doc.id));
  const named = (row: ArticleRow) => [row.title, row.byline ?? '', row.siteName].join('\n');
  return rows
    .filter((row) => row !== undefined)
    .filter((row) => query.all.every((clause) => holds(named(row), clause)))
    .filter((row) => !query.none.some((clause) => holds(named(row), clause)))
    .filter((row) => matches(row, filter) && meetsQuery(row, query))
    .reverse();
}

/** The first `limit` of `rows` in which phrases, and words cut into pairs, stand in their order: the texts are read. */
async function inOrder(rows: ArticleRow[], query: Query, limit: number): Promise<ArticleRow[]> {
  const doubtful = query.all.filter(needsText);
  const unwanted = query.none.filter(needsText);
  if (doubtful.length + unwanted.length === 0) return rows.slice(0, limit);
  const found: ArticleRow[] = [];
  for (let at = 0; at < rows.length && found.length < limit; at += TEXTS) {
    const some = rows.slice(at, at + TEXTS);
    const texts = await db.texts.bulkGet(some.map(({ id }) => id));
    for (const [i, row] of some.entries()) {
      const text = [row.title, row.byline ?? '', row.siteName, texts[i]?.text ?? ''].join('\n');
      const fits = (clause: Clause) => holds(text, clause);
      if (found.length < limit && doubtful.every(fits) && !unwanted.some(fits)) found.push(row);
    }
  }
  return found;
}
