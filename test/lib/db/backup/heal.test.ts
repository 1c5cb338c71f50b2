import { beforeEach, expect, test } from 'vitest';
import { listJournal, writeEntry } from '../../../../lib/db/backup/journal-files.ts';
import { takeSnapshot } from '../../../../lib/db/backup/snapshot-files.ts';
import { deleteArticles, noteRemoved, purge } from '../../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../../lib/db/commands/save-draft.ts';
import { undoSave } from '../../../../lib/db/commands/undo-save.ts';
import { db } from '../../../../lib/db/database.ts';
import { healLibrary } from '../../../../lib/heal-library.ts';
import { draftOf, emptyLibrary } from '../drafts.ts';
import { asRoot, MemoryFolder } from './memory-files.ts';

let root: FileSystemDirectoryHandle;

beforeEach(async () => {
  root = asRoot(new MemoryFolder());
  await emptyLibrary();
});

/** Saves as the background does, whose entry is a little later than the save. */
async function save(id: string, at: number): Promise<void> {
  await saveDraft(id, draftOf({ url: `https://news.example/${id}` }), at);
  await writeEntry(root, id, at + 5);
}

const articles = async () => (await db.articles.toArray()).map(({ id }) => id).sort();

test('saves that only the journal knows come back, with their texts', async () => {
  for (const [n, id] of ['a', 'b', 'c'].entries()) await save(id, 1000 * (n + 1));
  const text = (await db.texts.get('c'))?.text;
  expect(text).toMatch(/\w/);
  // What the loss of what was written last leaves: a library as it once was.
  await deleteArticles(['b', 'c']);
  expect(await healLibrary(root, 9000)).toBe(2);
  expect(await articles()).toEqual(['a', 'b', 'c']);
  expect((await db.texts.get('c'))?.text).toBe(text);
  expect(await healLibrary(root, 9000)).toBe(0);
});

test('so do those that the last snapshot has, when the journal is gone', async () => {
  for (const [n, id] of ['a', 'b'].entries()) await save(id, 1000 * (n + 1));
  await takeSnapshot(root, 3000, () => {});
  for (const { name } of await listJournal(root))
    await (await root.getDirectoryHandle('journal')).removeEntry(name);
  await deleteArticles(['b']);
  expect(await healLibrary(root, 9000)).toBe(1);
  expect(await articles()).toEqual(['a', 'b']);
});

test.each([
  ['a save that was taken back', () => undoSave('b', 2500)],
  ['what was deleted for good', () => purge(['b'], 2500)],
])('%s stays away', async (_, remove) => {
  await save('a', 1000);
  await save('b', 2000);
  await takeSnapshot(root, 2200, () => {});
  await remove();
  expect(await healLibrary(root, 9000)).toBe(0);
  expect(await articles()).toEqual(['a']);
});

test('a lost library that was given up stays away', async () => {
  await save('a', 1000);
  await deleteArticles(['a']);
  await noteRemoved(5000);
  await save('later', 6000);
  expect(await healLibrary(root, 9000)).toBe(0);
  expect(await articles()).toEqual(['later']);
});

test('without copies there is nothing to do', async () => {
  await saveDraft('a', draftOf(), 1000);
  expect(await healLibrary(root, 9000)).toBe(0);
});
