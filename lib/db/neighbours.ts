import { type ListFilter, listArticles, newestFirst, type Sort } from './list.ts';
import type { ArticleRow } from './rows.ts';

/** The articles before and after one in a list; null at its ends. */
export interface Neighbours {
  previous: ArticleRow | null;
  next: ArticleRow | null;
}

/**
 * What stands around `row` in the list of its shelf, or in the one that `filter` describes, in the order of `sort`. `row`
 * itself need not be there any more. Two keys are read, however long the list.
 */
export async function neighboursOf(
  row: ArticleRow,
  sort: Sort = newestFirst,
  filter: ListFilter = { shelves: [row.shelf] },
): Promise<Neighbours> {
  const backwards: Sort = { by: sort.by, direction: sort.direction === 'up' ? 'down' : 'up' };
  const [next, previous] = await Promise.all([
    listArticles(filter, sort, row, 1),
    listArticles(filter, backwards, row, 1),
  ]);
  return { previous: previous[0] ?? null, next: next[0] ?? null };
}
