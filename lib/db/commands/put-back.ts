import { db } from '../database.ts';
import { write } from '../transaction.ts';

/**
 * Decides whether removed blocks stand in the text again. The cleaned text itself stays as it was saved: what is shown
 * is made of it and of these decisions (`shown-html.ts`), so that each one can be taken back in any order.
 *
 * @param ids of removals
 * @returns the ids whose decision changed
 */
export function setPutBack(ids: string[], putBack: boolean): Promise<string[]> {
  return write([db.removals], async () => {
    const rows = (await db.removals.bulkGet(ids)).filter((row) => row !== undefined);
    const changed = rows.filter((row) => (row.putBack ?? false) !== putBack);
    await db.removals.bulkPut(changed.map((row) => ({ ...row, putBack })));
    return changed.map(({ id }) => id);
  });
}
