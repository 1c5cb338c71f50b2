import { beforeEach, describe, expect, test } from 'vitest';
import {
  copiesBeside,
  copiesOfLost,
  previewCopies,
  restoreCopies,
} from '../../../../lib/db/backup/bring-back.ts';
import { dropEntries, listJournal, writeEntry } from '../../../../lib/db/backup/journal-files.ts';
import { takeSnapshot } from '../../../../lib/db/backup/snapshot-files.ts';
import { saveDraft } from '../../../../lib/db/commands/save-draft.ts';
import { saveLink } from '../../../../lib/db/commands/save-link.ts';
import { db } from '../../../../lib/db/database.ts';
import { draftOf, emptyLibrary } from '../drafts.ts';
import { asRoot, MemoryFolder } from './memory-files.ts';

const DAY = 24 * 3_600_000;
let disk: MemoryFolder;
let root: FileSystemDirectoryHandle;

beforeEach(async () => {
  disk = new MemoryFolder();
  root = asRoot(disk);
  await emptyLibrary();
});

const address = (id: string) => `https://news.example/${id}`;

/** Saves as the background does: into the library, then into the journal. */
async function save(id: string, at: number, text = 'The bridge opens.', saveId = id): Promise<void> {
  const { id: articleId } = await saveDraft(
    saveId,
    draftOf({ url: address(id), html: `<p>${text}</p>` }),
    at,
  );
  await writeEntry(root, articleId, at);
}

/** A snapshot as the background takes it. */
async function snapshot(at: number): Promise<void> {
  const journal = await listJournal(root);
  await takeSnapshot(root, at, () => {});
  await dropEntries(root, journal, at);
}

async function bringBack() {
  const copies = await copiesOfLost(root);
  return restoreCopies(root, copies, 9 * DAY, () => {});
}

const names = async () => (await listJournal(root)).map(({ at, articleId }) => `${at} ${articleId}`);
const texts = async () =>
  Object.fromEntries((await db.texts.toArray()).map(({ id, text }) => [id, text.trim()]));

test('what was saved comes back without any snapshot, links and tags with it', async () => {
  await save('a', 1000);
  await db.articles.update('a', { tags: ['bridges'] });
  await writeEntry(root, 'a', 1500);
  const link = await saveLink('l', { url: address('l'), title: 'A link' }, 2000);
  await writeEntry(root, link.id, 2000);
  expect(await names()).toEqual(['2000 l', '1500 a', '1000 a']);

  await emptyLibrary();
  const copies = await copiesOfLost(root);
  expect(await previewCopies(root, copies)).toMatchObject({ articles: 2, known: 0, unreadable: 0 });
  expect(await bringBack()).toMatchObject({ added: 2 });
  expect(await texts()).toMatchObject({ a: 'The bridge opens.' });
  expect(await db.articles.get('a')).toMatchObject({ tags: ['bridges'], savedAt: 1000 });
  expect(await db.articles.get('l')).toMatchObject({ grade: 'link', title: 'A link' });
  expect(await bringBack()).toMatchObject({ added: 0 });
});

test('a snapshot takes the place of what was saved before it', async () => {
  await save('a', 1000);
  await save('b', 2000);
  await snapshot(3000);
  expect(await names()).toEqual([]);
  await save('c', 4000);
  await emptyLibrary();
  expect(await bringBack()).toMatchObject({ added: 3 });
  expect(Object.keys(await texts()).sort()).toEqual(['a', 'b', 'c']);
});

test('a snapshot that fails takes nothing', async () => {
  await save('a', 1000);
  (await disk.getDirectoryHandle('snapshots')).full = true;
  await expect(snapshot(2000)).rejects.toThrow();
  expect(await names()).toEqual(['1000 a']);
});

test('the newest state counts, on either side of the snapshot', async () => {
  await save('a', 1000, 'Old.');
  await save('b', 1000, 'Old.');
  const left = await listJournal(root);
  // As if the browser had died before the entries were dropped.
  await saveDraft('b2', draftOf({ url: address('b'), html: '<p>In the snapshot.</p>' }), 2000);
  await takeSnapshot(root, 3000, () => {});
  await save('a', 4000, 'New.', 'a2');
  expect(await names()).toHaveLength(left.length + 1);
  await emptyLibrary();
  await bringBack();
  expect(await texts()).toEqual({ a: 'New.', b: 'In the snapshot.' });
});

describe('one damaged entry does not stop the others', () => {
  test.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, number]>([
    ['empty, as a killed browser leaves it', () => new Uint8Array(), 0],
    ['cut off', (bytes) => bytes.slice(0, bytes.length / 2), 1],
    ['garbage', () => new Uint8Array(80).fill(0xa5), 1],
  ])('%s', async (_, damage, unreadable) => {
    for (const [n, id] of ['a', 'b', 'c'].entries()) await save(id, 1000 + n);
    const folder = await disk.getDirectoryHandle('journal');
    const [, name] = [...folder.files.keys()];
    const bytes = new Uint8Array((await folder.files.get(name ?? '')?.arrayBuffer()) as ArrayBuffer);
    folder.put(name ?? '', damage(bytes));
    await emptyLibrary();
    const copies = await copiesOfLost(root);
    expect(await previewCopies(root, copies)).toMatchObject({ articles: 2, unreadable });
    expect(await bringBack()).toMatchObject({ added: 2 });
    expect(Object.keys(await texts()).sort()).toEqual(['a', 'c']);
  });
});

test('a disk without room leaves no entry behind, and says so', async () => {
  await saveDraft('a', draftOf({ url: address('a') }), 1000);
  (await disk.getDirectoryHandle('journal')).full = true;
  await expect(writeEntry(root, 'a', 1000)).rejects.toThrow('full');
  expect(await names()).toEqual([]);
});

test('an id out of somebody’s file is no name of a file', async () => {
  await saveDraft('../up', draftOf({ url: address('a') }), 1000);
  await writeEntry(root, '../up', 1000);
  const [entry] = await listJournal(root);
  expect(entry?.articleId).toMatch(/^[\w-]+$/);
  await emptyLibrary();
  expect(await bringBack()).toMatchObject({ added: 1 });
});

test('an entry of a library that was lost outlives the snapshots of the next one for a while', async () => {
  await save('a', DAY);
  await emptyLibrary();
  await save('b', 2 * DAY);
  await snapshot(2 * DAY);
  expect(await names()).toEqual([`${DAY} a`]);
  const beside = await copiesBeside(root);
  expect(await restoreCopies(root, beside, 3 * DAY, () => {})).toMatchObject({ added: 1 });
  expect((await copiesBeside(root)).journal).toEqual([]);
  await db.articles.delete('a');
  await snapshot(32 * DAY);
  expect(await names()).toEqual([]);
});
