import { beforeEach, expect, test } from 'vitest';
import { archiveStale, bringBackStale, noteStaleSeen } from '../../../lib/db/commands/archive-stale.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setFavourite, setState } from '../../../lib/db/commands/set-state.ts';
import { db } from '../../../lib/db/database.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1000 * DAY;

beforeEach(async () => {
  await emptyLibrary();
  for (const days of [1, 9, 10, 20, 40, 41])
    await saveDraft(`${days}`, draftOf({ url: `https://news.example/${days}` }), NOW - days * DAY - 1);
});

const archived = async () =>
  (await db.articles.where('[shelf+savedAt+id]').between(['archive'], ['archive', []]).primaryKeys()).sort();
const told = async () => (await db.notices.get('archived'))?.change.map(({ id }) => id).sort() ?? [];

test('archives what is old and unread, and nothing else', async () => {
  await setFavourite(['40'], true);
  await setState(['41'], 'reading');
  expect(await archiveStale(10, NOW)).toBe(2);
  expect(await archived()).toEqual(['10', '20']);
  expect(await told()).toEqual(['10', '20']);
});

test('does each article once: what is brought back, by undo or by hand, stays', async () => {
  await archiveStale(10, NOW);
  await setState(['10'], 'unread');
  expect(await archiveStale(10, NOW)).toBe(0);
  await bringBackStale();
  expect(await archived()).toEqual([]);
  expect(await archiveStale(10, NOW + DAY)).toBe(1);
  expect(await archived()).toEqual(['9']);
});

test('tells all that was done since the reader looked', async () => {
  await archiveStale(30, NOW);
  await archiveStale(30, NOW);
  await archiveStale(20, NOW);
  expect(await told()).toEqual(['20', '40', '41']);
  await noteStaleSeen();
  expect(await told()).toEqual([]);
  await archiveStale(10, NOW);
  expect(await told()).toEqual(['10']);
  await bringBackStale();
  expect(await archived()).toEqual(['20', '40', '41']);
});
