import type { Table } from 'dexie';

/** Rows read at a time, and pictures: each may be 10 MB. */
const BATCH = 50;
const PICTURES = 4;

/** How many rows of a table are held in memory at a time. */
export const batchOf = ({ name }: Table): number => (name === 'pictures' ? PICTURES : BATCH);

/** Behind every key. */
const END = '\uffff';
/**
 * Places in a row where nothing can be read, before only every second one is tried, then every fourth, and so on. More would
 * find more of what stands alone in the midst of damage, and keep the reader waiting: each takes about a millisecond, in each
 * table.
 */
const PATIENCE = 500;

/** What was found in a table: rows, or a place where something stands that cannot be read. */
export type Found = { type: 'rows'; rows: { id: string }[] } | { type: 'hole' };

/** A place between two keys: at `key`, or behind it. */
interface Place {
  key: string;
  behind: boolean;
}

/**
 * All rows that can be read of a table keyed by `id`, around those that cannot: a hole is left where a row can be read
 * again.
 *
 * @param findStarts asked at the first hole, where rows may stand, in order: keys, or what keys begin with
 */
export async function* readOut(
  table: Table,
  findStarts: () => Promise<readonly string[]>,
): AsyncGenerator<Found> {
  let starts: readonly string[] | null = null;
  let place: Place | null = { key: '', behind: false };
  let next = 0;
  let inVain = 0;
  while (place) {
    const from: Place = place;
    const hole: Place | null = yield* readOn(table, from);
    if (!hole) return;
    yield { type: 'hole' };
    starts ??= await findStarts();
    inVain = hole.key === from.key ? inVain + 1 : 0;
    while (next < starts.length && (starts[next] as string) <= hole.key) next++;
    next += 2 ** Math.floor(inVain / PATIENCE) - 1;
    const start = starts[next];
    place = start === undefined ? null : { key: start, behind: false };
  }
}

/** Reads on until the table is through, which is null, or nothing more can be read. */
async function* readOn(table: Table, from: Place): AsyncGenerator<Found, Place | null> {
  const whole = batchOf(table);
  let place = from;
  // The first alone: behind a hole there may be the rest of it.
  let single = 1;
  for (;;) {
    const size = single > 0 ? 1 : whole;
    const some = rowsFrom(table, place).limit(size);
    const rows: { id: string }[] | null = await some.toArray().catch(() => null);
    if (rows && rows.length > 0) yield { type: 'rows', rows };
    if (!rows && size > 1) {
      single = whole;
      continue;
    }
    // The row is there where its key can be read; where not, what else is there is not known either.
    const keys: string[] | null = rows
      ? rows.map(({ id }) => id)
      : await some.primaryKeys().catch(() => null);
    if (!keys) return place;
    if (!rows) yield { type: 'hole' };
    if (keys.length < size) return null;
    const last = keys.at(-1) as string;
    // A row that bears another key than it lies under would be met again and again.
    if (last < place.key || (place.behind && last === place.key)) return place;
    place = { key: last, behind: true };
    single -= 1;
  }
}

function rowsFrom(table: Table, { key, behind }: Place) {
  return table.where(':id').between(key, END, !behind, false);
}
