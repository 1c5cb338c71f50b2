import { db } from './database.ts';
import type { Place, Sort } from './list.ts';
import type { ArticleRow, Shelf } from './rows.ts';

/** From behind `after` to `until`, which belongs to it; null is the end of the shelf. */
export interface Stretch {
  after: Place | null;
  until: Place | null;
}

/** Fields that `[shelf+<field>+savedAt+id]` looks up. */
export type LookedUp = 'host' | 'state' | 'favourite';

/**
 * Which of two rows comes first; negative: `a`. Equal rows stand by their id. Within a site the newest stands first
 * while the sites go up.
 */
export function compare(a: Place, b: Place, { by, direction }: Sort): number {
  const order =
    by === 'host'
      ? indexedDB.cmp(a.host, b.host) || indexedDB.cmp([b.savedAt, b.id], [a.savedAt, a.id])
      : indexedDB.cmp([a[by], a.id], [b[by], b.id]);
  return direction === 'up' ? order : -order;
}

/**
 * The rows of a stretch of a shelf in the order of `sort`, which is not that by site.
 *
 * @param maxMinutes where the list is sorted by length, it ends or begins there
 */
export function shelfRange(shelf: Shelf, sort: Sort, stretch: Stretch, maxMinutes?: number) {
  const { by } = sort;
  const beyond = by === 'minutes' && maxMinutes !== undefined ? [shelf, maxMinutes, []] : [shelf, []];
  return between(`[shelf+${by}+id]`, sort, stretch, [shelf], beyond, (it) => [shelf, it[by], it.id]);
}

/** The rows of a stretch of a shelf that have `value` in `field`, by the time of their save. */
export function lookedUpRange(
  shelf: Shelf,
  field: LookedUp,
  value: string | number,
  direction: Sort['direction'],
  stretch: Stretch,
) {
  const start = [shelf, value];
  return between(
    `[shelf+${field}+savedAt+id]`,
    { by: 'savedAt', direction },
    stretch,
    start,
    [...start, []],
    (it) => [...start, it.savedAt, it.id],
  );
}

/** The stretch between two keys of an index. A shorter key sorts before, an empty array after everything that begins alike. */
function between(
  index: string,
  { direction }: Sort,
  { after, until }: Stretch,
  from: unknown[],
  to: unknown[],
  keyOf: (place: Place) => unknown[],
) {
  const start = after && keyOf(after);
  const stop = until && keyOf(until);
  const rows = db.articles.where(index);
  if (direction === 'up') return rows.between(start ?? from, stop ?? to, !start, true);
  return rows.between(stop ?? from, start ?? to, true, !start).reverse();
}

/**
 * At most `limit` rows of a stretch of a shelf, sorted by site. An index runs one way only, the sites up and the saves of
 * each down, so the list goes from site to site: two reads for each site on the page.
 *
 * @param only the one site that is asked for
 */
export async function bySite(
  shelf: Shelf,
  direction: Sort['direction'],
  { after, until }: Stretch,
  limit: number,
  only?: string,
): Promise<ArticleRow[]> {
  const within = direction === 'up' ? 'down' : 'up';
  const rows: ArticleRow[] = [];
  let host = only ?? after?.host ?? (await nextSite(shelf, direction, null));
  while (host !== null && rows.length < limit) {
    const stretch = {
      after: after?.host === host ? after : null,
      until: until?.host === host ? until : null,
    };
    const more = lookedUpRange(shelf, 'host', host, within, stretch).limit(limit - rows.length);
    rows.push(...(await more.toArray()));
    if (only !== undefined || until?.host === host) break;
    host = await nextSite(shelf, direction, host);
  }
  return rows;
}

/** The site that follows `host` on a shelf, or the first one; null behind the last. */
async function nextSite(
  shelf: Shelf,
  direction: Sort['direction'],
  host: string | null,
): Promise<string | null> {
  const index = db.articles.where('[shelf+host+savedAt+id]');
  const rows =
    direction === 'up'
      ? index.between(host === null ? [shelf] : [shelf, host, []], [shelf, []])
      : index.between([shelf], host === null ? [shelf, []] : [shelf, host]).reverse();
  return (await rows.first())?.host ?? null;
}
