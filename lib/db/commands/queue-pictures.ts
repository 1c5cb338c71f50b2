import { db } from '../database.ts';
import { storedSources } from '../picture-rows.ts';
import type { JobRow } from '../rows.ts';

/**
 * Makes a job of every picture in `sources` that is not stored, and ends the article's other jobs. Part of the
 * transaction that stores the text, so that a worker killed right after it forgets nothing.
 *
 * @returns how many of the pictures are stored
 */
export async function queuePictures(articleId: string, sources: string[], now: number): Promise<number> {
  const stored = await storedSources(articleId);
  const missing = sources.filter((src) => !stored.has(src));
  await db.jobs.where('articleId').equals(articleId).delete();
  await db.jobs.bulkPut(missing.map((src) => pictureJob(articleId, src, now)));
  return sources.length - missing.length;
}

function pictureJob(articleId: string, src: string, createdAt: number): JobRow {
  const id = `picture ${articleId} ${src}`;
  return { id, type: 'picture', articleId, src, tries: 0, error: '', status: 'waiting', createdAt };
}
