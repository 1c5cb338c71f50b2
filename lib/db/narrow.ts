import { db } from './database.ts';
import type { ListFilter } from './list.ts';
import { type LookedUp, lookedUpRange } from './order.ts';
import type { Shelf } from './rows.ts';

/** Keys read of one condition: more take longer than walking through the list, in which so many are soon met. */
const MOST_KEYS = 5000;
/** Articles that are read and sorted at once, for each page anew: some 30 ms. Of more, a page is soon found by walking. */
const FEW = 500;

const WHOLE = { after: null, until: null };

/** A query of Dexie's that is asked for keys. */
interface Keys {
  limit(count: number): { primaryKeys(): PromiseLike<string[]> };
}

/** A look-up: the ids that meet a condition, or null when there are more than `most`. */
type LookUp = (most: number) => Promise<string[] | null>;

/**
 * Ids of all articles on a shelf that `filter` can mean, when they are few; null when they are many, or nothing narrows
 * the shelf down. Reads keys alone, and no more than `MOST_KEYS` of each condition.
 *
 * @param few how many are few
 */
export async function fewIds(shelf: Shelf, filter: ListFilter, few = FEW): Promise<string[] | null> {
  const found = await Promise.all(lookUps(shelf, filter).map((lookUp) => lookUp(MOST_KEYS)));
  const [least, ...others] = found.filter((ids) => ids !== null).sort((a, b) => a.length - b.length);
  if (!least) return null;
  const sets = others.map((ids) => new Set(ids));
  const ids = least.filter((id) => sets.every((set) => set.has(id)));
  return ids.length <= few ? ids : null;
}

/** One condition of `filter` that an index holds together with the time of the save, or null. */
export function lookedUpIn(filter: ListFilter): { field: LookedUp; value: string | number } | null {
  if (filter.host !== undefined) return { field: 'host', value: filter.host };
  if (filter.favourite !== undefined) return { field: 'favourite', value: Number(filter.favourite) };
  return filter.state === undefined ? null : { field: 'state', value: filter.state };
}

function lookUps(shelf: Shelf, { tag, host, state, favourite, grades, ...rest }: ListFilter): LookUp[] {
  const equal = (field: LookedUp, value: string | number) =>
    keysOf(lookedUpRange(shelf, field, value, 'up', WHOLE));
  const found: LookUp[] = [];
  if (tag !== undefined) found.push(keysOf(db.articles.where('tags').equals(tag)));
  if (host !== undefined) found.push(equal('host', host));
  if (favourite !== undefined) found.push(equal('favourite', Number(favourite)));
  if (state !== undefined) found.push(equal('state', state));
  if (grades)
    found.push(
      anyOf(grades.map((grade) => keysOf(picturesIndex().between([shelf, grade], [shelf, grade, []])))),
    );
  if (rest.maxMinutes !== undefined)
    found.push(
      keysOf(db.articles.where('[shelf+minutes+id]').between([shelf], [shelf, rest.maxMinutes, []])),
    );
  if (rest.notOffline) found.push((most) => missingPictures(shelf, most));
  return found;
}

const keysOf =
  (rows: Keys): LookUp =>
  async (most) => {
    const ids = await rows.limit(most + 1).primaryKeys();
    return ids.length > most ? null : ids;
  };

const anyOf =
  (lookUps: LookUp[]): LookUp =>
  async (most) => {
    const lists = await Promise.all(lookUps.map((lookUp) => lookUp(most)));
    return lists.every((ids) => ids !== null) ? lists.flat() : null;
  };

const picturesIndex = () => db.articles.where('[shelf+grade+pictureStored+pictureCount]');

/**
 * Articles some of whose pictures are not stored. No index holds a difference, but in that of the pictures those of one
 * grade and number stored stand behind each other, the whole ones first: a jump and a read for each that occurs.
 */
async function missingPictures(shelf: Shelf, most: number): Promise<string[] | null> {
  const found: string[] = [];
  let next = await picturesIndex().between([shelf], [shelf, []]).first();
  while (next) {
    const { grade, pictureStored: stored } = next;
    const missing = picturesIndex().between(
      [shelf, grade, stored, stored],
      [shelf, grade, stored, []],
      false,
    );
    found.push(...(await missing.limit(most + 1).primaryKeys()));
    if (found.length > most) return null;
    next = await picturesIndex().between([shelf, grade, stored, []], [shelf, []]).first();
  }
  return found;
}
