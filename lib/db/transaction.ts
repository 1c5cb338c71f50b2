import type { Table } from 'dexie';
import { db } from './database.ts';
import { DiskFull, LibraryUnavailable } from './errors.ts';
import type { Doing } from './library-error.ts';

/**
 * Runs `body` in one strict read-write transaction over `tables`. When it resolves, everything is on disk; when it
 * rejects, nothing has changed, and the error is one of `errors.ts` where the storage is at fault.
 */
export async function write<T>(tables: Table[], body: () => Promise<T>): Promise<T> {
  let committing = false;
  if (stopped) throw new LibraryUnavailable('stopped');
  tryAgain();
  try {
    return await db.transaction('rw', tables, async () => {
      const result = await body();
      committing = true;
      return result;
    });
  } catch (error) {
    const why = await told(error, committing ? 'commit' : 'write');
    if (why instanceof DiskFull && db.isOpen()) await endCleanup(tables);
    throw why;
  }
}

/** Nothing is written here from now on, or it is again: a library that failed may hold what writing would bury. */
export function stopWrites(stop: boolean): void {
  stopped = stop;
}
let stopped = false;

/** The library was last closed to us for want of room. */
let foundNoRoom = false;

/** Lets the library be opened again after it found no room: by itself Dexie tries once only. */
function tryAgain(): void {
  if (foundNoRoom && db.hasFailed()) db.close({ disableAutoOpen: false });
  foundNoRoom = false;
}

/** What the reader is told. Loaded when it is needed only: the popup opens faster without it. */
async function told(error: unknown, doing: Doing): Promise<Error> {
  const { toldError } = await import('./library-error.ts');
  const it = await toldError(error, doing);
  foundNoRoom ||= it instanceof DiskFull;
  return it;
}

/** Uses up the transaction in which Firefox allows no writing after one that found no room: the next may try again. */
async function endCleanup(tables: Table[]): Promise<void> {
  await db.transaction('rw', tables, () => tables[0]?.limit(0).toArray()).catch(() => {});
}

/** Runs a query outside any transaction, with the library's own errors. */
export async function read<T>(body: () => Promise<T>): Promise<T> {
  tryAgain();
  try {
    return await body();
  } catch (error) {
    throw await told(error, 'read');
  }
}
