import { db } from '../../lib/db/database.ts';
import { listBetween, listIds } from '../../lib/db/list.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { filterOf, type ListView, SORTS } from './list-view.ts';

/** Ids of all articles that a view lists, or that are found in it. */
export async function allOf(view: ListView, words: string): Promise<string[]> {
  if (!words.trim()) return listIds(filterOf(view));
  const { searchIds } = await import('../../lib/db/search/search-articles.ts');
  return searchIds(words, filterOf(view));
}

/** The articles with these ids, as they are now: those that are still there. */
export async function rowsOf(ids: ReadonlySet<string>): Promise<ArticleRow[]> {
  return (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** Ids of the articles from `anchor` to `row`, as they are listed in `list`. */
export async function rowsBetween(
  view: ListView,
  words: string,
  anchor: string,
  row: ArticleRow,
  list: HTMLElement | null,
): Promise<string[]> {
  const first = await db.articles.get(anchor);
  if (!first) return [row.id];
  // Rows of a long list that are far from the view are not in the document; results of a search all are.
  if (!words.trim())
    return (await listBetween(filterOf(view), SORTS[view.sort], first, row)).map(({ id }) => id);
  const ids = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map(
    (it) => it.dataset.row ?? '',
  );
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(row.id)].sort((a, b) => a - b);
  return ids.slice(Math.max(0, from ?? 0), (to ?? 0) + 1);
}
