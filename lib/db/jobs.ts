import { db } from './database.ts';
import { read } from './read.ts';
import type { JobRow } from './rows.ts';

/** The picture jobs of an article. */
export function jobsOf(articleId: string): Promise<JobRow[]> {
  return read(() => db.jobs.where('articleId').equals(articleId).toArray());
}

/** All picture jobs, oldest first. */
export function pictureJobs(): Promise<JobRow[]> {
  return read(() => db.jobs.orderBy('[status+createdAt]').toArray());
}

/** How many pictures wait for the permission for their host. */
export function countBlocked(): Promise<number> {
  return read(() => db.jobs.where('[status+createdAt]').between(['blocked'], ['blocked', []]).count());
}
