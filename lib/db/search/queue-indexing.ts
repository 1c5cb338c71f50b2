import { db } from '../database.ts';

/** Gives each article a fresh number in the search index; part of the transaction that wrote its text (`db.docs`). */
export async function queueIndexing(ids: string[]): Promise<void> {
  const before = await Promise.all(ids.map((id) => db.docs.where('id').equals(id).primaryKeys()));
  await db.docs.bulkDelete(before.flat());
  await db.docs.bulkAdd(ids.map((id) => ({ id })));
}
