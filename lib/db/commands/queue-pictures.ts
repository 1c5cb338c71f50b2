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
  const missing = pictureJobs(articleId, sources, stored, now);
  await replaceJobs(articleId, missing);
  return sources.length - missing.length;
}

/** Ends the jobs of an article and gives it others. */
export async function replaceJobs(articleId: string, jobs: JobRow[]): Promise<void> {
  await db.jobs.where('articleId').equals(articleId).delete();
  await db.jobs.bulkPut(jobs);
}

/** A job for every picture in `sources` that is not `stored`. */
export function pictureJobs(
  articleId: string,
  sources: string[],
  stored: ReadonlySet<string>,
  createdAt: number,
): JobRow[] {
  return sources
    .filter((src) => !stored.has(src))
    .map((src) => ({
      id: `picture ${articleId} ${src}`,
      type: 'picture',
      articleId,
      src,
      tries: 0,
      error: '',
      status: 'waiting',
      createdAt,
    }));
}
