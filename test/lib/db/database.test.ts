import { Dexie } from 'dexie';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { db, Library } from '../../../lib/db/database.ts';
import { DiskFull, LibraryUnavailable, NeedsReload, saveErrorName } from '../../../lib/db/errors.ts';
import { libraryError, toldError } from '../../../lib/db/library-error.ts';
import { listArticles, readingList } from '../../../lib/db/list.ts';
import { schemaVersions } from '../../../lib/db/schema.ts';
import { draftOf } from './drafts.ts';

/** The database as a later version of the extension opens it: with one table more. */
function laterLibrary(): Dexie {
  const later = new Dexie(db.name);
  later.version(schemaVersions.length + 1).stores({ ...Object.assign({}, ...schemaVersions), later: 'id' });
  return later;
}

afterEach(async () => {
  await db.delete();
  await db.open();
});

describe('two versions of the extension at once', () => {
  test('the older one gives way, and never writes again', async () => {
    await saveDraft('a', draftOf(), 1000);
    const later = laterLibrary();
    await later.open();
    await expect(saveDraft('b', draftOf({ url: 'https://news.example/b' }), 2000)).rejects.toThrow(
      NeedsReload,
    );
    expect(await later.table('articles').count()).toBe(1);
    later.close();
  });

  test('the older one does not open what the newer one has made', async () => {
    db.close();
    const later = laterLibrary();
    await later.open();
    later.close();
    const old = new Library();
    await expect(old.open()).rejects.toThrow();
    old.close();
  });
});

test('an index that old code made again does not lock the library', async () => {
  await db.open();
  db.close({ disableAutoOpen: false });
  const old = new Dexie('broadsheet');
  old.version(schemaVersions.length - 1).stores(Object.assign({}, ...schemaVersions.slice(0, -1)));
  await old.open();
  expect(old.backendDB().version).toBe(schemaVersions.length * 10 + 1);
  old.close();
  await db.open();
  expect(await listArticles(readingList)).toEqual([]);
});

test('a database that was closed for good is told as such', async () => {
  db.close({ disableAutoOpen: true });
  await expect(listArticles(readingList)).rejects.toThrow(NeedsReload);
});

test('whatever is written is on the disk before it is told: every transaction that writes is a strict one', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  // Dexie takes hold of it when it opens.
  db.close({ disableAutoOpen: false });
  onTestFinished(() => begun.mockRestore());
  await saveDraft('strict', draftOf(), 1000);
  const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThan(0);
  expect(writing.filter(([, , options]) => options?.durability !== 'strict')).toEqual([]);
});

describe('errors', () => {
  const named = (name: string, inner?: object) => Object.assign(new Error(name), { name, inner });
  test.each([
    ['full disk as Chromium tells it', named('AbortError', named('DataError')), 'write', DiskFull],
    ['full disk as Firefox tells it', named('QuotaExceededError'), 'write', DiskFull],
    ['a commit that fails without a name', new Error('?'), 'commit', DiskFull],
    ['a wrong key in a query', named('DataError'), 'read', Error],
    ['a damaged database', named('OpenFailedError', named('UnknownError')), 'read', LibraryUnavailable],
    ['the next write in Firefox', named('InvalidStateError'), 'write', DiskFull],
    ['private windows', named('OpenFailedError', named('InvalidStateError')), 'write', LibraryUnavailable],
    ['private windows, asked for rows', named('InvalidStateError'), 'read', LibraryUnavailable],
    ['no room to open it', named('DatabaseClosedError', named('QuotaExceededError')), 'read', DiskFull],
    ['a value that a cursor cannot understand', named('InternalError'), 'read', LibraryUnavailable],
    ['damage found while committing', named('UnknownError'), 'commit', LibraryUnavailable],
    ['closed by a newer version', named('DatabaseClosedError'), 'write', NeedsReload],
  ] as const)('%s', (_, error, doing, expected) => {
    expect(libraryError(error, doing).constructor).toBe(expected);
  });

  test('have names for the reader', () => {
    expect(
      [new DiskFull(), new LibraryUnavailable(), new NeedsReload(), new Error()].map(saveErrorName),
    ).toEqual(['diskFull', 'libraryUnavailable', 'needsReload', 'unknown']);
  });
});

describe('a database that does not open', () => {
  const estimate = (quota: number) =>
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage: 1_000_000 }) } });
  const open = () =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('is not opened a second time, at which the browser may make an empty one', async () => {
    db.close({ disableAutoOpen: false });
    estimate(9_000_000_000);
    const opened = open();
    await expect(listArticles(readingList)).rejects.toThrow(LibraryUnavailable);
    await expect(listArticles(readingList)).rejects.toThrow(LibraryUnavailable);
    expect(opened).toHaveBeenCalledTimes(1);
    // … nor after it was open, and was closed by the browser.
    opened.mockRestore();
    db.close({ disableAutoOpen: false });
    await listArticles(readingList);
    db.close({ disableAutoOpen: false });
    const openedAgain = open();
    await expect(listArticles(readingList)).rejects.toThrow(LibraryUnavailable);
    expect(openedAgain).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is told as a full disk where nothing more fits', 1_000_000, DiskFull],
    ['is told as such where there is room', 9_000_000_000, LibraryUnavailable],
  ] as const)('%s', async (_, quota, expected) => {
    db.close({ disableAutoOpen: false });
    estimate(quota);
    open();
    await expect(listArticles(readingList)).rejects.toThrow(expected);
    await expect(saveDraft('a', draftOf(), 1000)).rejects.toThrow(expected);
  });

  test('opens again when there is room', async () => {
    db.close({ disableAutoOpen: false });
    estimate(1_000_000);
    open();
    await expect(listArticles(readingList)).rejects.toThrow(DiskFull);
    vi.restoreAllMocks();
    await saveDraft('a', draftOf(), 1000);
    expect(await listArticles(readingList)).toHaveLength(1);
  });

  test('without room whatever fails fails for that, by any name, unless a reload helps', async () => {
    const strange = new Error('IO error: /000005.log: No space left');
    estimate(9_000_000_000);
    expect(await toldError(strange, 'read')).toBe(strange);
    estimate(1_000_000);
    expect(await toldError(strange, 'read')).toBeInstanceOf(DiskFull);
    const closed = Object.assign(new Error(), { name: 'DatabaseClosedError' });
    expect(await toldError(closed, 'write')).toBeInstanceOf(NeedsReload);
  });
});
