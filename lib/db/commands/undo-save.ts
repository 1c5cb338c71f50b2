import { db } from '../database.ts';
import { pictureSources } from '../picture-sources.ts';
import type { ArticleRow, SaveRow } from '../rows.ts';
import { queueIndexing } from '../search/queue-indexing.ts';
import { shelfOf } from '../shelf.ts';
import { write } from '../transaction.ts';
import { wholeVersions } from '../versions.ts';
import { articleTables, deleteArticles, noteRemoved } from './purge.ts';
import { queuePictures } from './queue-pictures.ts';

/**
 * Takes back the save `saveId`: an article that it made is gone, one that it updated has its earlier text again (and
 * lies in the trash again, if it came from there). Tags, state and favourite stay as they are now.
 *
 * @returns false when there is nothing to take back: the save is unknown, taken back already, or not the latest save
 *   of its article
 */
export function undoSave(saveId: string, now: number): Promise<boolean> {
  return write(articleTables(), async () => {
    const save = await db.saves.get(saveId);
    if (!save) return false;
    const saves = db.saves.where('[articleId+at]').between([save.articleId], [save.articleId, []]);
    if ((await saves.last())?.id !== saveId) return false;
    if (save.created) {
      await deleteArticles([save.articleId]);
      await noteRemoved(now);
    } else if (!(await restoreEarlier(save, now))) return false;
    await db.saves.delete(saveId);
    return true;
  });
}

/** @returns false when its earlier text is not kept: a live blog once kept only its last one */
async function restoreEarlier(
  { id: saveId, articleId, before, changed }: SaveRow,
  now: number,
): Promise<boolean> {
  const row = await db.articles.get(articleId);
  if (!row || !before) return true;
  if (changed && before.words > 0 && !(await db.versions.get(saveId))) return false;
  const restored: ArticleRow = changed
    ? { ...before, state: row.state, favourite: row.favourite, progress: row.progress, tags: row.tags }
    : { ...row, trashedAt: before.trashedAt };
  if (changed) {
    restored.pictureStored = await restoreText(saveId, restored, now);
    await queueIndexing([articleId]);
  }
  await db.articles.put({ ...restored, shelf: shelfOf(restored) });
  return true;
}

/** Puts the text of the version back, or the emptiness of a bare link; returns how many of its pictures are stored. */
async function restoreText(versionId: string, row: ArticleRow, now: number): Promise<number> {
  const { id } = row;
  const version = (await wholeVersions(id)).find((it) => it.id === versionId);
  // One of a live blog has no removals of its own: those of the text after it are much the same.
  if (!version?.thin) await db.removals.where('articleId').equals(id).delete();
  if (!version) {
    await Promise.all([
      db.bodies.delete(id),
      db.texts.delete(id),
      db.jobs.where('articleId').equals(id).delete(),
    ]);
    return 0;
  }
  await db.bodies.put({ id, html: version.html });
  await db.texts.put({ id, text: version.text });
  await db.removals.bulkPut(version.removals);
  await db.versions.delete(versionId);
  return queuePictures(id, pictureSources(version.html, row.leadPicture), now);
}
