import { beforeEach, expect, test } from 'vitest';
import { readArticle, readText } from '../../../lib/db/article.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { saveLink } from '../../../lib/db/commands/save-link.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { trash } from '../../../lib/db/commands/trash.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { draftOf, emptyLibrary, removalOf, rowCounts } from './drafts.ts';

beforeEach(emptyLibrary);

const picture = '<img src="https://pictures.example/a.jpg">';
const first = draftOf({ html: `<p>First.</p>${picture}`, removals: [removalOf('author', 'Ada writes')] });
const second = draftOf({ html: '<p>Second.</p>', title: 'Harbour reopens at last' });

test('a first save leaves nothing behind', async () => {
  await saveDraft('s1', first, 1000);
  expect(await undoSave('s1', 1100)).toBe(true);
  expect(await rowCounts()).toEqual({});
});

test('an update gives the earlier text back, and keeps what the reader did since', async () => {
  await saveDraft('s1', first, 1000);
  const before = await readArticle('s1');
  await saveDraft('s2', second, 2000);
  await setState(['s1'], 'archived');
  expect(await undoSave('s2', 2100)).toBe(true);
  const after = await readArticle('s1');
  expect(after).toEqual({ ...before, row: { ...before?.row, state: 'archived', shelf: 'archive' } });
  expect(await readText('s1')).toBe('First.');
  expect(await rowCounts()).toMatchObject({ articles: 1, saves: 1, jobs: 1, removals: 1 });
});

test('an article that came from the trash goes back there', async () => {
  await saveDraft('s1', first, 1000);
  await trash(['s1'], 1500);
  await saveDraft('s2', first, 2000);
  await undoSave('s2', 2100);
  expect((await readArticle('s1'))?.row).toMatchObject({ trashedAt: 1500, shelf: 'trash' });
});

test('a link that got its text is a link again', async () => {
  await saveLink('s1', { url: first.url, title: 'Harbour' }, 1000);
  await saveDraft('s2', first, 2000);
  await undoSave('s2', 2100);
  expect((await readArticle('s1'))?.row).toMatchObject({ grade: 'link', title: 'Harbour', words: 0 });
  expect(await readText('s1')).toBe('');
});

test.each([
  ['an unknown save', async () => undoSave('never', 1)],
  ['a save taken back already', async () => [await undoSave('s2', 1), await undoSave('s2', 2)][1]],
  ['a save that is not the latest', async () => undoSave('s1', 1)],
])('%s is left alone', async (_, undo) => {
  await saveDraft('s1', first, 1000);
  await saveDraft('s2', second, 2000);
  expect(await undo()).toBe(false);
  expect(await rowCounts()).toMatchObject({ articles: 1 });
});
