import type { SaveErrorName } from '../messages.ts';

/** Nothing more fits on the disk; everything that was there is kept. */
export class DiskFull extends Error {
  override name = 'DiskFull';
}

/** The database cannot be opened or read: damaged, forbidden, or closed by the browser. */
export class LibraryUnavailable extends Error {
  override name = 'LibraryUnavailable';
}

/** The extension was updated while this page was open; it must be loaded again before it may write. */
export class NeedsReload extends Error {
  override name = 'NeedsReload';
}

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
];

/** What was being done: a `commit` comes after every request of a transaction has succeeded. */
type Doing = 'read' | 'write' | 'commit';

/**
 * The library's own error for whatever Dexie or the browser threw. An error of another kind comes back as it was.
 *
 * When only the commit fails it is the disk, whatever the name: Chromium reports a full one as `DataError: Failed to
 * write blobs`, Firefox as `QuotaExceededError` or with no name at all.
 */
export function libraryError(error: unknown, doing: Doing): Error {
  const names = errorNames(error);
  if (names.includes('NeedsReload')) return new NeedsReload('needs reload', { cause: error });
  if (names.some((name) => UNAVAILABLE.includes(name)))
    return new LibraryUnavailable('no library', { cause: error });
  // After a failed opening it wraps the reason, which was told above; only `versionchange` closes for good.
  if (names.includes('DatabaseClosedError')) return new NeedsReload('database closed', { cause: error });
  if (doing === 'commit' || (doing === 'write' && names.some((name) => FULL.includes(name))))
    return new DiskFull('disk full', { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

/** The name under which the reader is told of an error that a command or query threw. */
export function saveErrorName(error: unknown): SaveErrorName {
  if (error instanceof DiskFull) return 'diskFull';
  if (error instanceof LibraryUnavailable) return 'libraryUnavailable';
  if (error instanceof NeedsReload) return 'needsReload';
  return 'unknown';
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
