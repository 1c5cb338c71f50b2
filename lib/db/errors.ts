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

/** The name under which the reader is told of an error that a command or query threw. */
export function saveErrorName(error: unknown): SaveErrorName {
  if (error instanceof DiskFull) return 'diskFull';
  if (error instanceof LibraryUnavailable) return 'libraryUnavailable';
  if (error instanceof NeedsReload) return 'needsReload';
  return 'unknown';
}
