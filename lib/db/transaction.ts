import type { Table } from 'dexie';
import { db } from './database.ts';
import { mayOpen, told, unknown } from './read.ts';

/**
 * Runs `body` in one strict read-write transaction over `tables`. When it resolves, everything is on disk; when it
 * rejects, nothing has changed, and the error is one of `errors.ts` where the storage is at fault: then the page says so
 * (`stop-in-trouble.ts`), whoever asked.
 */
export async function write<T>(tables: Table[], body: () => Promise<T>, again = false): Promise<T> {
  let committing = false;
  if (unknown) await unknown;
  mayOpen();
  try {
    return await db.transaction('rw', tables, async () => {
      const result = await body();
      committing = true;
      return result;
    });
  } catch (error) {
    // Firefox lets the transaction after one that found no room only delete: this was that one, and the next may write.
    if (!again && !committing && error instanceof Error && error.name === 'InvalidStateError')
      return write(tables, body, true);
    throw await told(error, committing ? 'commit' : 'write', tables);
  }
}
