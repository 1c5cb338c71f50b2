import type { Table } from 'dexie';
import { db } from './database.ts';
import { libraryError } from './errors.ts';

/**
 * Runs `body` in one strict read-write transaction over `tables`. When it resolves, everything is on disk; when it
 * rejects, nothing has changed, and the error is one of `errors.ts` where the storage is at fault.
 */
export async function write<T>(tables: Table[], body: () => Promise<T>): Promise<T> {
  let committing = false;
  try {
    return await db.transaction('rw', tables, async () => {
      const result = await body();
      committing = true;
      return result;
    });
  } catch (error) {
    throw libraryError(error, committing ? 'commit' : 'write');
  }
}

/** Runs a query outside any transaction, with the library's own errors. */
export async function read<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw libraryError(error, 'read');
  }
}
