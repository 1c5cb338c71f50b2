import { jobsOf, pictureJobs } from '../db/jobs.ts';
import type { JobRow } from '../db/rows.ts';
import type { Fetched } from '../messages.ts';
import { fetchByPermission, mayFetch } from './fetch-by-permission.ts';
import { fetchInTab } from './fetch-in-tab.ts';
import { inParallel } from './in-parallel.ts';
import { keepSiteIcon } from './keep-site-icon.ts';
import { AT_ONCE, MAX_TRIES } from './limits.ts';
import { NO_ROOM, settleJob } from './settle-job.ts';
import { keepThumbnail } from './thumbnail.ts';

/**
 * Fetches the pictures of an article that was just saved from the tab, and the icon of its site: by the permission for
 * their host where it is held, else as the page itself may. Each picture is a job that is ended on its own, so that a
 * worker killed on the way loses at most what it was just fetching. What fails here waits for the permission. Never
 * rejects.
 */
export async function keepPictures(tabId: number, articleId: string): Promise<void> {
  // Small, and seen in every row: before the pictures, for which the tab may not stay open.
  await keepSiteIcon(tabId, articleId, Date.now()).catch(console.warn);
  await inParallel(await jobsOf(articleId), AT_ONCE, async (job) => {
    const bytes = (await mayFetch(job.src))
      ? await fetchByPermission(job.src)
      : await fetchInTab(tabId, job.src);
    await settleJob(job, bytes);
  });
  await keepThumbnail(articleId);
}

/**
 * Fetches pictures that are still missing and whose hosts are permitted. One run at a time in the whole browser; a
 * second one waits and then finds nothing left to do.
 *
 * @param again also those that failed so often that they are no longer tried by themselves
 */
export function fetchMissing(again: boolean): Promise<Fetched> {
  return navigator.locks.request('pictures', async () => {
    const tally = { stored: 0, failed: 0, noRoom: false };
    const touched = new Set<string>();
    const jobs = (await pictureJobs()).filter((job) => again || job.tries < MAX_TRIES);
    await inParallel(jobs, AT_ONCE, async (job: JobRow) => {
      if (!(await mayFetch(job.src))) return;
      const stored = await settleJob(job, await fetchByPermission(job.src));
      tally[stored ? 'stored' : 'failed'] += 1;
      touched.add(job.articleId);
    });
    for (const articleId of touched) await keepThumbnail(articleId);
    tally.noRoom = (await pictureJobs()).some(({ error }) => error === NO_ROOM);
    return tally;
  });
}
