import { db } from '../database.ts';
import type { TwinsRow } from '../side-rows.ts';

/**
 * Says of each article anew which others tell the same story, and says it of those too. Part of a transaction over
 * `db.twins`. An article without others has no row.
 */
export async function setTwins(rows: TwinsRow[]): Promise<void> {
  const before = await db.twins.bulkGet(rows.map(({ id }) => id));
  // Nearly all had none and have none: nothing is to be asked or written for them.
  const alone = new Set(rows.filter((_, i) => !before[i]).map(({ id }) => id));
  for (const { id, others } of rows) {
    for (const other of others) alone.delete(other);
    if (others.length === 0 && alone.has(id)) continue;
    const known = (await db.twins.get(id))?.others ?? [];
    for (const other of known) if (!others.includes(other)) await change(other, (ids) => without(ids, id));
    for (const other of others) await change(other, (ids) => [...without(ids, id), id]);
    await change(id, () => others);
  }
}

async function change(id: string, to: (others: string[]) => string[]): Promise<void> {
  const others = to((await db.twins.get(id))?.others ?? []);
  if (others.length > 0) await db.twins.put({ id, others });
  else await db.twins.delete(id);
}

const without = (ids: string[], id: string) => ids.filter((it) => it !== id);
