import { beforeEach, describe, expect, test } from 'vitest';
import { type Change, revert } from '../../../lib/db/commands/change-rows.ts';
import { purge, purgeExpired, TRASH_LASTS } from '../../../lib/db/commands/purge.ts';
import { renameTag } from '../../../lib/db/commands/rename-tag.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setFavourite, setProgress, setState } from '../../../lib/db/commands/set-state.ts';
import { addTags, removeTags, setTags } from '../../../lib/db/commands/set-tags.ts';
import { restore, trash } from '../../../lib/db/commands/trash.ts';
import { db } from '../../../lib/db/database.ts';
import { listTags } from '../../../lib/db/tags.ts';
import { draftOf, emptyLibrary, rowCounts } from './drafts.ts';

beforeEach(async () => {
  await emptyLibrary();
  for (const n of [1, 2, 3]) await saveDraft(`s${n}`, draftOf({ url: `https://news.example/${n}` }), n);
});

const all = ['s1', 's2', 's3', 'gone'];

describe.each<[string, () => Promise<Change>, object]>([
  ['archive', () => setState(all, 'archived'), { state: 'archived', shelf: 'archive' }],
  ['favourite', () => setFavourite(all, true), { favourite: 1 }],
  ['set tags', () => setTags(all, [' a  b ', 'a b', '']), { tags: ['a b'] }],
  ['add tags', () => addTags(all, ['x']), { tags: ['x'] }],
  ['trash', () => trash(all, 77), { trashedAt: 77, shelf: 'trash' }],
])('%s', (_, command, expected) => {
  test('changes every row that is there', async () => {
    expect(await command()).toHaveLength(3);
    for (const row of await db.articles.toArray()) expect(row).toMatchObject(expected);
  });

  test('repeated changes nothing', async () => {
    await command();
    expect(await command()).toEqual([]);
  });

  test('is undone and done again', async () => {
    const before = await db.articles.toArray();
    const undone = await revert(await command());
    expect(await db.articles.toArray()).toEqual(before);
    await revert(undone);
    for (const row of await db.articles.toArray()) expect(row).toMatchObject(expected);
  });
});

describe('undo leaves alone what was done since', () => {
  test.each<[string, () => Promise<Change>, () => Promise<unknown>, object]>([
    [
      'tags on an archived one',
      () => setState(['s1'], 'archived'),
      () => addTags(['s1'], ['sea']),
      { state: 'unread', tags: ['sea'] },
    ],
    [
      'the archive on a tagged one',
      () => addTags(['s1'], ['sea']),
      () => setState(['s1'], 'archived'),
      { state: 'archived', tags: [] },
    ],
    [
      'a tag that was given later',
      () => addTags(['s1'], ['sea']),
      () => addTags(['s1'], ['land']),
      { tags: ['land'] },
    ],
    [
      'a tag that was renamed',
      () => addTags(['s1'], ['sea', 'land']),
      () => renameTag('sea', 'ocean'),
      { tags: ['ocean'] },
    ],
    [
      'the place of one that is read meanwhile',
      () => setFavourite(['s1'], true),
      () => setProgress('s1', 0.5),
      { favourite: 0, state: 'reading', progress: 0.5 },
    ],
  ])('%s', async (_, command, since, expected) => {
    const change = await command();
    await since();
    await revert(change);
    expect(await db.articles.get('s1')).toMatchObject(expected);
  });

  test('and gives back a tag that was taken', async () => {
    await addTags(['s1'], ['sea', 'land']);
    const change = await removeTags(['s1'], ['sea']);
    await addTags(['s1'], ['air']);
    await revert(change);
    expect((await db.articles.get('s1'))?.tags.sort()).toEqual(['air', 'land', 'sea']);
  });

  test('and is in vain where the article is gone', async () => {
    const change = await trash(['s1'], 77);
    await purge(['s1']);
    expect(await revert(change)).toEqual([]);
    expect(await db.articles.get('s1')).toBeUndefined();
  });
});

test('restore puts an article where it was', async () => {
  await setState(['s1'], 'archived');
  await trash(['s1'], 77);
  await restore(['s1']);
  expect(await db.articles.get('s1')).toMatchObject({ shelf: 'archive', trashedAt: 0 });
});

test.each([
  ['unread', 0.4, 'reading', 0.4],
  ['unread', 0, 'unread', 0],
  ['archived', 1.7, 'archived', 1],
] as const)('progress of an %s article', async (state, progress, nextState, nextProgress) => {
  await setState(['s1'], state);
  await setProgress('s1', progress);
  expect(await db.articles.get('s1')).toMatchObject({ state: nextState, progress: nextProgress });
});

test('tags are listed once and taken away', async () => {
  await addTags(['s1', 's2'], ['ports', 'sea']);
  expect(await listTags()).toEqual(['ports', 'sea']);
  await removeTags(['s1', 's2'], ['sea']);
  expect(await listTags()).toEqual(['ports']);
});

test('purge removes all that belongs to an article', async () => {
  await purge(['s1', 's2', 's3', 'gone']);
  await purge(['s1']);
  expect(await rowCounts()).toEqual({});
});

test('the trash is emptied of what has lain there for 30 days', async () => {
  const now = 10 * TRASH_LASTS;
  await trash(['s1'], now - TRASH_LASTS - 1);
  await trash(['s2'], now - TRASH_LASTS + 1);
  expect(await purgeExpired(now)).toBe(1);
  expect((await db.articles.toCollection().primaryKeys()).sort()).toEqual(['s2', 's3']);
});
