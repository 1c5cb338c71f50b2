import type { Grade } from '../article.ts';
import { db } from './database.ts';
import type { ArticleRow, ReadState, Shelf } from './rows.ts';
import { read } from './transaction.ts';

export type SortKey = 'savedAt' | 'publishedAt' | 'minutes' | 'host' | 'progress';

export interface Sort {
  by: SortKey;
  /** `down`: newest, longest, furthest first. */
  direction: 'up' | 'down';
}

export const newestFirst: Sort = { by: 'savedAt', direction: 'down' };

/** Which articles: those on one of `shelves` that meet every condition given. */
export interface ListFilter {
  shelves: Shelf[];
  state?: ReadState;
  favourite?: boolean;
  tag?: string;
  host?: string;
  maxMinutes?: number;
  grades?: Grade[];
  /** True: only articles some of whose pictures are not stored. */
  notOffline?: boolean;
}

/** What is to be read: everything but archive and trash. */
export const readingList: ListFilter = { shelves: ['list'] };

/** Rows read at once while a filter is looking for its next match; a larger step reads in vain on short pages. */
const STEP = 500;

/**
 * One page of the list: at most `limit` rows in the order of `sort`, after the row `after` (the last of the page
 * before), or from the start. Paged by key, so page 400 costs what page 1 does, and no page shifts when rows come in
 * above. Reads `articles` alone. Fit for `liveQuery`.
 */
export function listArticles(
  filter: ListFilter,
  sort: Sort = newestFirst,
  after: ArticleRow | null = null,
  limit = 50,
): Promise<ArticleRow[]> {
  return read(async () => {
    const shelves = await Promise.all(
      filter.shelves.map((shelf) => listShelf(shelf, filter, sort, after, limit)),
    );
    const rows = shelves.flat();
    return shelves.length > 1 ? rows.sort((a, b) => compare(a, b, sort)).slice(0, limit) : rows;
  });
}

/** How many articles `filter` finds. Keys only where the filter is a shelf. */
export function countArticles(filter: ListFilter): Promise<number> {
  return read(async () => {
    const counts = filter.shelves.map((shelf) => {
      const all = shelfRange(shelf, newestFirst, null);
      return isPlain(filter) ? all.count() : all.filter((row) => matches(row, filter)).count();
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

async function listShelf(
  shelf: Shelf,
  filter: ListFilter,
  sort: Sort,
  after: ArticleRow | null,
  limit: number,
): Promise<ArticleRow[]> {
  const found: ArticleRow[] = [];
  const step = isPlain(filter) ? limit : STEP;
  let last = after;
  while (found.length < limit) {
    const rows = await shelfRange(shelf, sort, last).limit(step).toArray();
    for (const row of rows) if (found.length < limit && matches(row, filter)) found.push(row);
    last = rows.at(-1) ?? null;
    if (rows.length < step) break;
  }
  return found;
}

/** The rows of a shelf in the order of `sort`, those after `after` only. */
function shelfRange(shelf: Shelf, { by, direction }: Sort, after: ArticleRow | null) {
  const index = db.articles.where(`[shelf+${by}+id]`);
  // A shorter key sorts before, an empty array after everything that begins alike.
  const first = [shelf];
  const end = [shelf, []];
  const here = after ? [shelf, after[by], after.id] : null;
  if (direction === 'up') return index.between(here ?? first, end, here === null, true);
  return index.between(first, here ?? end, true, here === null).reverse();
}

function isPlain({ shelves: _, ...conditions }: ListFilter): boolean {
  return Object.values(conditions).every((value) => value === undefined);
}

function matches(row: ArticleRow, filter: ListFilter): boolean {
  return (
    (filter.state === undefined || row.state === filter.state) &&
    (filter.favourite === undefined || row.favourite === Number(filter.favourite)) &&
    (filter.tag === undefined || row.tags.includes(filter.tag)) &&
    (filter.host === undefined || row.host === filter.host) &&
    (filter.maxMinutes === undefined || row.minutes <= filter.maxMinutes) &&
    (filter.grades === undefined || filter.grades.includes(row.grade)) &&
    (filter.notOffline === undefined || filter.notOffline === row.pictureStored < row.pictureCount)
  );
}

function compare(a: ArticleRow, b: ArticleRow, { by, direction }: Sort): number {
  const order = indexedDB.cmp([a[by], a.id], [b[by], b.id]);
  return direction === 'up' ? order : -order;
}
