import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { db, Library } from '../../../lib/db/database.ts';
import {
  DiskFull,
  LibraryUnavailable,
  libraryError,
  NeedsReload,
  saveErrorName,
} from '../../../lib/db/errors.ts';
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

test('a database that was closed for good is told as such', async () => {
  db.close({ disableAutoOpen: true });
  await expect(listArticles(readingList)).rejects.toThrow(NeedsReload);
});

describe('errors', () => {
  const named = (name: string, inner?: object) => Object.assign(new Error(name), { name, inner });
  test.each([
    ['full disk as Chromium tells it', named('AbortError', named('DataError')), 'write', DiskFull],
    ['full disk as Firefox tells it', named('QuotaExceededError'), 'write', DiskFull],
    ['a commit that fails without a name', new Error('?'), 'commit', DiskFull],
    ['a wrong key in a query', named('DataError'), 'read', Error],
    ['a damaged database', named('OpenFailedError', named('UnknownError')), 'read', LibraryUnavailable],
    ['private windows', named('InvalidStateError'), 'read', LibraryUnavailable],
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
