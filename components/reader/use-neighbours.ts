import { useMemo } from 'preact/hooks';
import { readRow } from '../../lib/db/article.ts';
import { listArticles, matches, newestFirst } from '../../lib/db/list.ts';
import { type Neighbours, neighboursOf } from '../../lib/db/neighbours.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { filterOf, SORTS } from '../library/list-view.ts';
import type { OpenedList } from '../library/opened-list.ts';
import { openedList } from '../library/read-opened-list.ts';

const ALONE: Neighbours = { previous: null, next: null };

/** The articles before and after this one in the list that it was opened from, else in that of its shelf. */
export function useNeighbours(row: ArticleRow): Neighbours {
  // As it was when it was opened: reading changes its progress, and would move it in a list that is sorted by that.
  const [list, opened] = useMemo(() => [listOf(row), row], [row.id]);
  const result = useLiveQuery(() => around(list ? opened : row, list), [row.id, list ? '' : row.shelf]);
  return result.status === 'ready' ? result.value : ALONE;
}

function listOf(row: ArticleRow): OpenedList | null {
  const list = openedList(sessionStorage, localStorage);
  // Opening an article ends its being unread; it is still one of the list.
  const { state: _, ...filter } = list ? filterOf(list.view) : { shelves: [] };
  return list && matches(row, filter) ? list : null;
}

/** The articles that follow this one in the same list, at most `limit`. Of a search there is no order to go on in. */
export function following(row: ArticleRow, limit: number): Promise<ArticleRow[]> {
  const list = listOf(row);
  if (!list) return listArticles({ shelves: [row.shelf] }, newestFirst, row, limit);
  return listArticles(filterOf(list.view), SORTS[list.view.sort], row, limit);
}

async function around(row: ArticleRow, list: OpenedList | null): Promise<Neighbours> {
  if (!list) return neighboursOf(row);
  const filter = filterOf(list.view);
  if (list.words.trim()) {
    const { searchIds } = await import('../../lib/db/search/search-articles.ts');
    const ids = await searchIds(list.words, filter);
    const at = ids.indexOf(row.id);
    const [previous, next] = await Promise.all(
      [ids[at - 1], ids[at + 1]].map((id) => (id ? readRow(id) : null)),
    );
    if (at >= 0) return { previous: previous ?? null, next: next ?? null };
  }
  return neighboursOf(row, SORTS[list.view.sort], filter);
}
