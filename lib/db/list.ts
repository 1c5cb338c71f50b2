import type { Grade } from '../article.ts';
import { db } from './database.ts';
import { fewIds, lookedUpIn } from './narrow.ts';
import { bySite, compare, lookedUpRange, type Stretch, shelfRange } from './order.ts';
import { read } from './read.ts';
import type { ArticleRow, ReadState, Shelf } from './rows.ts';

export type SortKey = 'savedAt' | 'publishedAt' | 'minutes' | 'host' | 'progress';

export interface Sort {
  by: SortKey;
  /** `down`: newest, longest, furthest first. */
  direction: 'up' | 'down';
}

/** A place in a sorted list: what its keys are made of. Any row is one. Within a site the newest stands first. */
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

/** Rows read at once while a filter is looking for its next matches: few at first, where most rows may be some. */
const FIRST_STEP = 50;
const LAST_STEP = 800;

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

/** Ids of all articles that `filter` finds, in no order. Keys only where the filter is a shelf. */
export function listIds(filter: ListFilter): Promise<string[]> {
  return read(async () => {
    const ids = await Promise.all(
      filter.shelves.map(async (shelf) => {
        if (isPlain(filter)) return shelfRange(shelf, newestFirst, WHOLE).primaryKeys();
        return (await listShelf(shelf, filter, newestFirst, WHOLE, Number.POSITIVE_INFINITY)).map(
          ({ id }) => id,
        );
      }),
    );
    return ids.flat();
  });
}

/** The articles from `a` to `b`, both included, whichever comes first. */
export async function listBetween(filter: ListFilter, sort: Sort, a: ArticleRow, b: ArticleRow) {
  const [first, last] = compare(a, b, sort) <= 0 ? [a, b] : [b, a];
  return [first, ...(await listArticles(filter, sort, first, 0, last))];
}

/** How many articles `filter` finds. Keys only where the filter is a shelf. */
export async function countArticles(filter: ListFilter): Promise<number> {
  if (!isPlain(filter)) return (await listIds(filter)).length;
  return read(async () => {
    const counts = await Promise.all(
      filter.shelves.map((shelf) => shelfRange(shelf, newestFirst, WHOLE).count()),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

const WHOLE: Stretch = { after: null, until: null };

/**
 * What `filter` finds on one shelf: few articles are looked up and sorted; otherwise the list is walked through in its
 * order, by the index that holds the least in vain.
 */
async function listShelf(
  shelf: Shelf,
  filter: ListFilter,
  sort: Sort,
  stretch: Stretch,
  limit: number,
): Promise<ArticleRow[]> {
  if (isPlain(filter) || isHeld(filter, sort)) return walk(shelf, filter, sort, stretch, limit);
  const ids = await fewIds(shelf, filter);
  if (!ids) return walkThrough(shelf, filter, sort, stretch, limit);
  const { after, until } = stretch;
  const rows = (await db.articles.bulkGet(ids)).filter((row) => row !== undefined);
  return rows
    .filter((row) => matches(row, filter, shelf))
    .filter((row) => !after || compare(row, after, sort) > 0)
    .filter((row) => !until || compare(row, until, sort) <= 0)
    .sort((a, b) => compare(a, b, sort))
    .slice(0, limit);
}

async function walkThrough(
  shelf: Shelf,
  filter: ListFilter,
  sort: Sort,
  { after, until }: Stretch,
  limit: number,
): Promise<ArticleRow[]> {
  const found: ArticleRow[] = [];
  let last = after;
  for (let step = FIRST_STEP; ; step = Math.min(LAST_STEP, step * 2)) {
    const rows = await walk(shelf, filter, sort, { after: last, until }, step);
    for (const row of rows) if (found.length < limit && matches(row, filter, shelf)) found.push(row);
    last = rows.at(-1) ?? null;
    if (rows.length < step || found.length >= limit) return found;
  }
}

/** Rows in the order of `sort` among which all that `filter` finds are. */
async function walk(
  shelf: Shelf,
  filter: ListFilter,
  sort: Sort,
  stretch: Stretch,
  limit: number,
): Promise<ArticleRow[]> {
  const { by, direction } = sort;
  const held = lookedUpIn(filter);
  if (held && by === 'savedAt')
    return lookedUpRange(shelf, held.field, held.value, direction, stretch).limit(limit).toArray();
  if (by === 'host') return bySite(shelf, direction, stretch, limit, filter.host);
  return shelfRange(shelf, sort, stretch, filter.maxMinutes).limit(limit).toArray();
}

/** Whether one index holds all that is asked for, in its order. */
function isHeld({ shelves: _, ...conditions }: ListFilter, { by }: Sort): boolean {
  const asked = Object.values(conditions).filter((value) => value !== undefined);
  const held = lookedUpIn({ shelves: [], ...conditions });
  return (
    asked.length === 1 && held !== null && (by === 'savedAt' || (by === 'host' && held.field === 'host'))
  );
}

function isPlain({ shelves: _, ...conditions }: ListFilter): boolean {
  return Object.values(conditions).every((value) => value === undefined);
}

/** Whether a row is one of those that `filter` means, on `shelf` or on any of its shelves. */
export function matches(row: ArticleRow, filter: ListFilter, shelf?: Shelf): boolean {
  return (
    (shelf === undefined ? filter.shelves.includes(row.shelf) : row.shelf === shelf) &&
    (filter.state === undefined || row.state === filter.state) &&
    (filter.favourite === undefined || row.favourite === Number(filter.favourite)) &&
    (filter.tag === undefined || row.tags.includes(filter.tag)) &&
    (filter.host === undefined || row.host === filter.host) &&
    (filter.maxMinutes === undefined || row.minutes <= filter.maxMinutes) &&
    (filter.grades === undefined || filter.grades.includes(row.grade)) &&
    (filter.notOffline === undefined || filter.notOffline === row.pictureStored < row.pictureCount)
  );
}
