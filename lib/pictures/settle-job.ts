import { dropPicture, failPicture, type PictureBytes, storePicture } from '../db/commands/settle-picture.ts';
import { DiskFull } from '../db/errors.ts';
import { storedBytes } from '../db/picture-rows.ts';
import type { JobRow } from '../db/rows.ts';
import { MAX_ARTICLE_BYTES, TRACKER_PIXELS } from './limits.ts';
import { sniff } from './sniff.ts';

/** Why a picture is missing for which the disk had no room, as `JobRow.error` says it. */
export const NO_ROOM = 'full';

/**
 * Ends a job with what was fetched for it, in one transaction: stored, dropped (a tracking pixel), or failed with why.
 * A picture that finds no room leaves the text as it is, and is fetched again another time.
 *
 * @param bytes null when the fetch brought nothing
 * @returns true when the picture is stored
 */
export async function settleJob(job: JobRow, bytes: Uint8Array<ArrayBuffer> | null): Promise<boolean> {
  if (!bytes) return failed(job, 'fetch');
  const sniffed = sniff(bytes);
  if (!sniffed) return failed(job, 'type');
  if (sniffed.width <= TRACKER_PIXELS || sniffed.height <= TRACKER_PIXELS) {
    await dropPicture(job);
    return false;
  }
  if ((await storedBytes(job.articleId)) + bytes.length > MAX_ARTICLE_BYTES) return failed(job, 'size');
  const picture: PictureBytes = { bytes: bytes.buffer, ...sniffed };
  try {
    return await storePicture(job, picture);
  } catch (error) {
    if (!(error instanceof DiskFull)) throw error;
    return failed(job, NO_ROOM);
  }
}

async function failed(job: JobRow, why: string): Promise<boolean> {
  try {
    await failPicture(job, why);
  } catch (error) {
    // Not even that fits: the job waits as it was.
    if (!(error instanceof DiskFull)) throw error;
  }
  return false;
}
