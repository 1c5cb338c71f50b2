import { DiskFull, LibraryUnavailable, NeedsReload } from './errors.ts';

/** Event of the page or worker: its storage failed. Its `detail` is a `Failure`. */
export const STORAGE_FAILED = 'storagefailed';

/** What failed: the library itself, or only the disk, which has no room for a write. */
export type Failure = { type: 'unavailable'; doing: Doing } | { type: 'diskFull' };

/** Names under which browsers refuse to store bytes, as Dexie passes them on. */
const FULL = ['QuotaExceededError', 'DataError', 'AbortError'];
const UNAVAILABLE = [
  'UnknownError',
  'OpenFailedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'VersionError',
  // Firefox: a cursor came to a value that cannot be understood (`refuse-garbled.ts`).
  'InternalError',
];

/** What was being done: a `commit` comes after every request of a transaction has succeeded. */
export type Doing = 'read' | 'write' | 'commit';

/**
 * The library's own error for whatever Dexie or the browser threw. An error of another kind comes back as it was.
 *
 * When only the commit fails it is the disk, whatever the name: Chromium reports a full one as `DataError: Failed to
 * write blobs`, Firefox as `QuotaExceededError` or with no name at all. Firefox lets the next transaction of that
 * connection only delete, and answers a write in it with a bare `InvalidStateError`; where no database can be opened
 * (private windows) that name is wrapped in another.
 */
export function libraryError(error: unknown, doing: Doing): Error {
  const names = errorNames(error);
  if (names.includes('NeedsReload')) return new NeedsReload('needs reload', { cause: error });
  if (doing === 'write' && names[0] === 'InvalidStateError')
    return new DiskFull('disk full', { cause: error });
  if (names.some((name) => UNAVAILABLE.includes(name)))
    return new LibraryUnavailable('no library', { cause: error });
  // Also when there is no room to open it.
  if (names.includes('QuotaExceededError')) return new DiskFull('disk full', { cause: error });
  // After a failed opening it wraps the reason, which was told above; only `versionchange` closes for good.
  if (names.includes('DatabaseClosedError')) return new NeedsReload('database closed', { cause: error });
  if (doing === 'commit' || (doing === 'write' && names.some((name) => FULL.includes(name))))
    return new DiskFull('disk full', { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

/** The error's name and those of the errors it wraps (`inner` is Dexie's, `cause` the language's). */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && names.length < 5) {
    const { name, inner, cause } = next as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === 'string') names.push(name);
    next = inner ?? cause;
  }
  return names;
}

/** Bytes that must be free for a database to open and to take a text in. With less, whatever fails, fails for that. */
const NEEDED = 500_000;

/**
 * Whether nothing more fits. Chromium then calls a database that it cannot open for want of room by the same name as a
 * damaged one. Asked only after something failed.
 */
export async function isOutOfRoom(): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = await estimate();
  return quota - usage < NEEDED;
}

/** What cannot even be asked is no answer. */
async function estimate(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate();
  } catch {
    return {};
  }
}

/**
 * `libraryError`, but without room whatever fails fails for that, by any name (seen: one that this file does not know), and a
 * library that cannot be opened for want of room is not in danger: it opens again when there is some.
 * What concerns the reader is told to the page at once.
 */
export async function toldError(error: unknown, doing: Doing): Promise<Error> {
  const told = await namedError(error, doing);
  if (told instanceof LibraryUnavailable) tell({ type: 'unavailable', doing });
  if (told instanceof DiskFull && doing !== 'read') tell({ type: 'diskFull' });
  return told;
}

async function namedError(error: unknown, doing: Doing): Promise<Error> {
  const told = libraryError(error, doing);
  if (told instanceof DiskFull || told instanceof NeedsReload || !(await isOutOfRoom())) return told;
  return new DiskFull('disk full', { cause: error });
}

function tell(detail: Failure): void {
  globalThis.dispatchEvent?.(new CustomEvent(STORAGE_FAILED, { detail }));
}
