import { readRow } from '../../lib/db/article.ts';
import { readQueue, takeFromQueue } from '../../lib/reading/listen-queue.ts';

/** The article that is read after `current`; it leaves the queue, and so do those that were deleted meanwhile. */
export async function nextInQueue(current: string): Promise<string | null> {
  for (const id of readQueue(localStorage)) {
    if (id === current) continue;
    const row = await readRow(id);
    takeFromQueue(id, localStorage);
    if (row && row.shelf !== 'trash') return id;
  }
  return null;
}
