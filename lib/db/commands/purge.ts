import { db } from '../database.ts';
import { isEmpty } from '../is-empty.ts';
import { picturesOf } from '../picture-rows.ts';
import { write } from '../transaction.ts';
import { setTwins } from './set-twins.ts';

/** How long an article stays in the trash, in ms: 30 days. */
export const TRASH_LASTS = 30 * 24 * 60 * 60 * 1000;

/** Tables with rows of an article; those that are not keyed by its id find them by `articleId`. */
export const articleTables = () => [
  db.articles,
  db.bodies,
  db.texts,
  db.removals,
  db.versions,
  db.saves,
  db.pictures,
  db.jobs,
  db.docs,
  db.places,
  db.highlights,
  db.cuts,
  db.twins,
  db.sizes,
  db.meta,
];

/** Removes articles and all that belongs to them, for good. Those that are gone already are no error. */
export function purge(ids: string[], now = Date.now()): Promise<void> {
  return write(articleTables(), async () => {
    await deleteArticles(ids);
    await noteRemoved(now);
  });
}

/** Removes for good what has been in the trash for more than 30 days at `now`; returns how many. */
export function purgeExpired(now: number): Promise<number> {
  return write(articleTables(), async () => {
    const trashed = await db.articles.where('[shelf+savedAt+id]').between(['trash'], ['trash', []]).toArray();
    const expired = trashed.filter((row) => row.trashedAt < now - TRASH_LASTS).map((row) => row.id);
    await deleteArticles(expired);
    if (expired.length > 0) await noteRemoved(now);
    await db.saves
      .where('at')
      .below(now - TRASH_LASTS)
      .delete();
    return expired.length;
  });
}

/** The deleting itself, for use inside a transaction over `articleTables`. */
export async function deleteArticles(ids: string[]): Promise<void> {
  await Promise.all([db.articles.bulkDelete(ids), db.bodies.bulkDelete(ids), db.texts.bulkDelete(ids)]);
  await db.places.bulkDelete(ids);
  await db.sizes.bulkDelete(ids);
  await db.docs.where('id').anyOf(ids).delete();
  await setTwins(ids.map((id) => ({ id, others: [] })));
  for (const table of [db.removals, db.jobs, db.highlights, db.cuts])
    await table.where('articleId').anyOf(ids).delete();
  for (const id of ids) {
    await picturesOf(id).delete();
    await db.versions.where('[articleId+savedAt]').between([id], [id, []]).delete();
    await db.saves.where('[articleId+at]').between([id], [id, []]).delete();
  }
}

/**
 * Notes that articles were taken out on purpose: what the journal has from before is not to come back by itself, and an
 * empty library is meant to be empty. For use inside a transaction over `db.meta` and `db.articles`.
 */
export async function noteRemoved(now: number): Promise<void> {
  await db.meta.put({ key: 'removedAt', value: String(now) });
  if (await isEmpty()) await db.meta.put({ key: 'emptied', value: 'yes' });
}
