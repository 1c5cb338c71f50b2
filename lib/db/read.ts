import { db } from './database.ts';
import { DiskFull, LibraryUnavailable } from './errors.ts';
import type { Doing } from './library-error.ts';

/** Runs a query outside any transaction, with the library's own errors. */
export async function read<T>(body: () => Promise<T>): Promise<T> {
  if (unknown) await unknown;
  mayOpen();
  try {
    return await body();
  } catch (error) {
    throw await told(error, 'read');
  }
}

/**
 * The library stays closed here from now on, or opens again: opening one that failed may replace it by an empty one, and
 * writing may bury what it holds.
 */
export function stopLibrary(stop: boolean): void {
  if (stop !== stopped) db.close({ disableAutoOpen: stop });
  stopped = stop;
}
let stopped = false;
export const isStopped = () => stopped;

/** Waits with reading and writing here until it is known whether there is trouble. */
export function openAfter(known: Promise<unknown>): void {
  unknown = known;
}
/** Null in a page, which finds the answer at once. */
export let unknown: Promise<unknown> | null = null;

/** The library was last closed to us for want of room. */
let foundNoRoom = false;

/** Throws while the library is in trouble. Lets it be opened again after it found no room: by itself Dexie tries once only. */
export function mayOpen(): void {
  if (stopped) throw new LibraryUnavailable('stopped');
  if (foundNoRoom && db.hasFailed()) db.close({ disableAutoOpen: false });
  foundNoRoom = false;
}

/** What the reader is told. Loaded when it is needed only: the popup opens faster without it. */
export async function told(error: unknown, doing: Doing): Promise<Error> {
  // What fails because the library was closed to us is no news. There may be no words: in a page that goes away, or from a
  // disk that cannot even be read.
  const loaded = stopped ? null : await import('./library-error.ts').catch(() => null);
  if (!loaded) return new LibraryUnavailable('stopped', { cause: error });
  const it = await loaded.toldError(error, doing);
  foundNoRoom ||= it instanceof DiskFull;
  return it;
}
