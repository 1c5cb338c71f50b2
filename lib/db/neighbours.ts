import { db } from './database.ts';
import { type ListFilter, listArticles, matches, newestFirst, type Place, type Sort } from './list.ts';
import { compare } from './order.ts';
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
  const [next, previous] = await Promise.all([
    listArticles(filter, sort, row, 1),
    listArticles(filter, backwards(sort), row, 1),
  ]);
  return { previous: previous[0] ?? null, next: next[0] ?? null };
}

/** The row at a place, or the last one before it where none stands there any more; null where the list begins behind it. */
export async function lastUpTo(place: Place, sort: Sort, filter: ListFilter): Promise<ArticleRow | null> {
  const [row, [previous = null]] = await Promise.all([
    db.articles.get(place.id),
    listArticles(filter, backwards(sort), place, 1),
  ]);
  const isThere = row && matches(row, filter) && compare(row, place, sort) === 0;
  return isThere ? row : previous;
}

const backwards = ({ by, direction }: Sort): Sort => ({ by, direction: direction === 'up' ? 'down' : 'up' });
