import { beforeEach, expect, test } from 'vitest';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { db } from '../../../lib/db/database.ts';
import {
  acceptLibrary,
  checkLibrary,
  endTrouble,
  libraryHealth,
  noteSave,
  noteTrouble,
} from '../../../lib/db/marker.ts';
import { draftOf } from './drafts.ts';

/** `storage.local`, which survives the database. */
let values: Map<string, unknown>;
const store = {
  read: async (key: string) => values.get(key),
  write: async (key: string, value: unknown) => void values.set(key, value),
};

/** What a browser does with a damaged database: it comes back empty, without a word. */
async function loseLibrary(): Promise<void> {
  await db.delete();
  await db.open();
}

beforeEach(async () => {
  values = new Map();
  await loseLibrary();
});

async function save(id: string): Promise<void> {
  await saveDraft(id, draftOf({ url: `https://news.example/${id}` }), 1000);
  await noteSave(store, 1000);
}

test('a first start is fine, and so is every later one', async () => {
  expect(await checkLibrary(store)).toEqual({ type: 'fine' });
  await save('a');
  expect(await checkLibrary(store)).toEqual({ type: 'fine' });
});

test('an empty database after articles is a lost library', async () => {
  await save('a');
  await save('b');
  await loseLibrary();
  expect(await checkLibrary(store)).toEqual({ type: 'lost', count: 2, lastSaveAt: 1000 });
});

test('it stays lost after new saves, until the reader was told', async () => {
  await save('a');
  await loseLibrary();
  await save('b');
  expect(await checkLibrary(store)).toMatchObject({ type: 'lost', count: 1 });
  await acceptLibrary(store);
  expect(await checkLibrary(store)).toEqual({ type: 'fine' });
});

test('an emptied library is not lost', async () => {
  await save('a');
  await purge(['a']);
  expect(await checkLibrary(store)).toEqual({ type: 'fine' });
  await save('b');
  await undoSave('b', 1000);
  expect(await checkLibrary(store)).toEqual({ type: 'fine' });
});

/** What is left when only what was written last is gone, as in a damaged log: the same database, as it once was. */
test('a library that went back to its beginning is lost, also after new saves', async () => {
  await save('a');
  await save('b');
  await db.articles.clear();
  expect(await checkLibrary(store)).toEqual({ type: 'lost', count: 2, lastSaveAt: 1000 });
  // As the background does (`lib/recovery.ts`).
  await db.meta.put({ key: 'epoch', value: 'another' });
  await save('c');
  expect(await checkLibrary(store)).toMatchObject({ type: 'lost', count: 2 });
  await acceptLibrary(store);
  expect(await checkLibrary(store)).toEqual({ type: 'fine' });
});

test('a library that was emptied once and filled again can be lost', async () => {
  await save('a');
  await purge(['a']);
  await save('b');
  await db.articles.clear();
  expect(await checkLibrary(store)).toMatchObject({ type: 'lost' });
});

test('a new database after an empty one is not lost', async () => {
  await checkLibrary(store);
  await loseLibrary();
  expect(await checkLibrary(store)).toEqual({ type: 'fine' });
});

test('a save into another library than the one that was there says so', async () => {
  await save('a');
  await loseLibrary();
  await saveDraft('b', draftOf({ url: 'https://news.example/b' }), 1000);
  expect(await noteSave(store, 1000)).toBe('lost');
  await acceptLibrary(store);
  expect(await noteSave(store, 1000)).toBe('noted');
});

test('a database that failed stays closed until the reader tries again', async () => {
  await save('a');
  await noteTrouble(store, 2000);
  expect(await libraryHealth(store)).toEqual({ type: 'unavailable' });
  expect(await checkLibrary(store)).toEqual({ type: 'unavailable' });
  await endTrouble(store);
  expect(await libraryHealth(store)).toEqual({ type: 'fine' });
});

test.each(['read', 'write'] as const)(
  'a marker that finds no room to %s does not undo the save, and the next one is noted',
  async (what) => {
    const full = { ...store, [what]: () => Promise.reject(new Error('No space left')) };
    await saveDraft('a', draftOf(), 1000);
    expect(await noteSave(full, 1000)).toBe('noted');
    await save('b');
    await loseLibrary();
    expect(await libraryHealth(store)).toMatchObject({ type: 'lost', count: 1 });
  },
);

test('a marker that can be neither read nor written says nothing of the library', async () => {
  const refuse = () => Promise.reject(new Error('The browser does not answer'));
  const broken = { read: refuse, write: refuse };
  await saveDraft('a', draftOf(), 1000);
  expect(await noteSave(broken, 1000)).toBe('noted');
  expect(await libraryHealth(broken)).toEqual({ type: 'fine' });
  expect(await checkLibrary(broken)).toEqual({ type: 'fine' });
});
