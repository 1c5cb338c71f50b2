import { db } from '../database.ts';

/** Gives each article a fresh number in the search index; part of the transaction that wrote its text (`db.docs`). */
export async function queueIndexing(ids: string[]): Promise<void> {
  await db.docs.where('id').anyOf(ids).delete();
  await db.docs.bulkAdd(ids.map((id) => ({ id })));
}
