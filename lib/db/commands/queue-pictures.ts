import type { SafeHtml } from '../../article.ts';
import { pictureId } from '../article.ts';
import { db } from '../database.ts';
import { pictureSources } from '../picture-sources.ts';
import type { JobRow } from '../rows.ts';

/**
 * Makes a job of every picture in `html` that is not stored, and ends the jobs of pictures that are gone from it. Part
 * of the transaction that stores `html`, so that a worker killed right after it forgets nothing.
 */
export async function queuePictures(articleId: string, html: SafeHtml, now: number): Promise<void> {
  const stored = new Set(await db.pictures.where('articleId').equals(articleId).primaryKeys());
  const jobs = pictureSources(html)
    .filter((src) => !stored.has(pictureId(articleId, src)))
    .map((src): JobRow => {
      const id = `picture ${articleId} ${src}`;
      return { id, type: 'picture', articleId, src, tries: 0, error: '', status: 'waiting', createdAt: now };
    });
  await db.jobs.where('articleId').equals(articleId).delete();
  await db.jobs.bulkPut(jobs);
}

/** How many of the pictures in `html` are stored. */
export async function countStored(articleId: string, html: SafeHtml): Promise<number> {
  const stored = new Set(await db.pictures.where('articleId').equals(articleId).primaryKeys());
  return pictureSources(html).filter((src) => stored.has(pictureId(articleId, src))).length;
}
