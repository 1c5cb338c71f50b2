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

/** A place in a sorted list: what its keys are made of. Any row is one. */
export type Place = Pick<ArticleRow, SortKey | 'id'>;

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
 *
 * @param until the page ends with this place instead, however many rows there are
 */
export function listArticles(
  filter: ListFilter,
  sort: Sort = newestFirst,
  after: Place | null = null,
  limit = 50,
  until: Place | null = null,
): Promise<ArticleRow[]> {
  return read(async () => {
    const most = until ? Number.POSITIVE_INFINITY : limit;
    const shelves = await Promise.all(
      filter.shelves.map((shelf) => listShelf(shelf, filter, sort, { after, until }, most)),
    );
    const rows = shelves.flat();
    return shelves.length > 1 ? rows.sort((a, b) => compare(a, b, sort)).slice(0, most) : rows;
  });
}

/** Ids of all articles that `filter` finds. Keys only where the filter is a shelf. */
export function listIds(filter: ListFilter): Promise<string[]> {
  return read(async () => {
    const ids = filter.shelves.map((shelf) => {
      const all = shelfRange(shelf, newestFirst, WHOLE);
      return isPlain(filter) ? all.primaryKeys() : all.filter((row) => matches(row, filter)).primaryKeys();
    });
    return (await Promise.all(ids)).flat();
  });
}

/** The articles from `a` to `b`, both included, whichever comes first. */
export async function listBetween(filter: ListFilter, sort: Sort, a: ArticleRow, b: ArticleRow) {
  const [first, last] = compare(a, b, sort) <= 0 ? [a, b] : [b, a];
  return [first, ...(await listArticles(filter, sort, first, 0, last))];
}

/** How many articles `filter` finds. Keys only where the filter is a shelf. */
export function countArticles(filter: ListFilter): Promise<number> {
  return read(async () => {
    const counts = filter.shelves.map((shelf) => {
      const all = shelfRange(shelf, newestFirst, WHOLE);
      return isPlain(filter) ? all.count() : all.filter((row) => matches(row, filter)).count();
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

async function listShelf(
  shelf: Shelf,
  filter: ListFilter,
  sort: Sort,
  { after, until }: Stretch,
  limit: number,
): Promise<ArticleRow[]> {
  if (until) {
    const rows = await shelfRange(shelf, sort, { after, until }).toArray();
    return rows.filter((row) => matches(row, filter));
  }
  const found: ArticleRow[] = [];
  const step = isPlain(filter) ? Math.min(limit, STEP) : STEP;
  let last = after;
  while (found.length < limit) {
    const rows = await shelfRange(shelf, sort, { after: last, until }).limit(step).toArray();
    for (const row of rows) if (found.length < limit && matches(row, filter)) found.push(row);
    last = rows.at(-1) ?? null;
    if (rows.length < step) break;
  }
  return found;
}

/** From behind `after` to `until`, which belongs to it; null is the end of the shelf. */
interface Stretch {
  after: Place | null;
  until: Place | null;
}

const WHOLE: Stretch = { after: null, until: null };

/** The rows of a stretch of a shelf in the order of `sort`. */
function shelfRange(shelf: Shelf, { by, direction }: Sort, { after, until }: Stretch) {
  const index = db.articles.where(`[shelf+${by}+id]`);
  const at = (place: Place) => [shelf, place[by], place.id];
  // A shorter key sorts before, an empty array after everything that begins alike.
  const start = after && at(after);
  const stop = until && at(until);
  if (direction === 'up') return index.between(start ?? [shelf], stop ?? [shelf, []], !start, true);
  return index.between(stop ?? [shelf], start ?? [shelf, []], true, !start).reverse();
}

function isPlain({ shelves: _, ...conditions }: ListFilter): boolean {
  return Object.values(conditions).every((value) => value === undefined);
}

/** Whether a row is one of those that `filter` means. */
export function matches(row: ArticleRow, filter: ListFilter): boolean {
  return (
    filter.shelves.includes(row.shelf) &&
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
