import { parseQuery, type Query } from '../../search/query.ts';
import { findMarks, makeSnippet, type Snippet, type Span } from '../../search/snippet.ts';
import { takeApart } from '../../search/take-apart.ts';
import type { ListFilter } from '../list.ts';
import { read } from '../read.ts';
import type { ArticleRow } from '../rows.ts';
import { findRows } from './find-rows.ts';
import { readTexts, type Texts } from './in-order.ts';

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

/**
 * Finds articles for a query as typed (see `parseQuery`), best first; filters without words give the newest first.
 * Reads the blocks its words fall into, the rows it shows, and the texts it quotes; nothing grows with the library but
 * the lists of the words themselves.
 *
 * @param signal aborted when nobody waits for the answer any more: what hardly anything fits is not looked for to the end
 */
export function searchArticles(
  text: string,
  filter: ListFilter,
  limit: number,
  signal?: AbortSignal,
): Promise<SearchResult> {
  return read(async () => {
    const query = parseQuery(text);
    const texts: Texts = new Map();
    const rows = await findRows({ query, filter, limit: limit + 1, quotes: limit, signal }, texts);
    const shown = rows.slice(0, limit);
    signal?.throwIfAborted();
    await readTexts(
      shown.map(({ id }) => id),
      texts,
    );
    const apart = takeApart(query);
    const found = shown.map((row) => {
      const quoted = quote(row, query, texts);
      const isEmpty = quoted.titleMarks.length + quoted.snippet.marks.length === 0;
      return isEmpty && apart ? quote(row, apart, texts) : quoted;
    });
    return { found, more: rows.length > limit };
  });
}

const quote = (row: ArticleRow, query: Query, texts: Texts): Found => ({
  row,
  titleMarks: query.all.length > 0 ? findMarks(row.title, query) : [],
  snippet: makeSnippet(texts.get(row.id) || row.excerpt, query),
});

/** Ids of all articles that `searchArticles` would find. */
export function searchIds(text: string, filter: ListFilter): Promise<string[]> {
  const wanted = { query: parseQuery(text), filter, limit: Number.POSITIVE_INFINITY, quotes: 0 };
  return read(async () => (await findRows(wanted, new Map())).map(({ id }) => id));
}
