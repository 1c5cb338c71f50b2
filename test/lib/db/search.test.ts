import { beforeEach, describe, expect, test } from 'vitest';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { addTags } from '../../../lib/db/commands/set-tags.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { db } from '../../../lib/db/database.ts';
import { readingList } from '../../../lib/db/list.ts';
import { searchArticles, searchIds } from '../../../lib/db/search/search-articles.ts';
import { pendingDocs, repairIndex, updateIndex } from '../../../lib/db/search/update-index.ts';
import { FAN_IN } from '../../../lib/search/directory.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(emptyLibrary);

const alone = (work: () => Promise<void>) => work();
const save = (id: string, title: string, text: string, url = `https://news.example/${id}`) =>
  saveDraft(id, draftOf({ title, html: `<p>${text}</p>`, url }), 1000);
const find = async (text: string) =>
  (await searchArticles(text, readingList, 50)).found.map(({ row }) => row.id);

describe('an article is found', () => {
  test('by its headline before it is indexed, by its text after', async () => {
    await save('s1', 'Harbour reopens', 'The ferry sails again at noon.');
    expect(await find('harb')).toEqual(['s1']);
    expect(await find('ferry')).toEqual([]);
    await updateIndex(alone);
    expect(await find('harb')).toEqual(['s1']);
    expect(await find('ferr')).toEqual(['s1']);
    expect(await pendingDocs(9)).toEqual([]);
  });

  test('by its newest text only', async () => {
    await save('s1', 'Harbour reopens', 'The ferry sails again.');
    await updateIndex(alone);
    await save('s2', 'Harbour reopens', 'The tunnel is dry.', 'https://news.example/s1');
    await updateIndex(alone);
    expect(await find('tunnel ')).toEqual(['s1']);
    expect(await find('ferry ')).toEqual([]);
    await undoSave('s2', 3000);
    await updateIndex(alone);
    expect(await find('ferry ')).toEqual(['s1']);
  });

  test('no more once it is purged', async () => {
    await save('s1', 'Harbour reopens', 'The ferry sails again.');
    await updateIndex(alone);
    await purge(['s1']);
    expect(await find('ferry ')).toEqual([]);
  });

  test('on the shelf that was asked for', async () => {
    await save('s1', 'Harbour reopens', 'The ferry sails again.');
    await updateIndex(alone);
    await setState(['s1'], 'archived');
    expect(await find('ferry ')).toEqual([]);
    expect(await find('ferry is:archived')).toEqual(['s1']);
    expect(await searchIds('ferry is:archived', readingList)).toEqual(['s1']);
    const favourites = await searchArticles('ferry', { shelves: ['archive'], favourite: true }, 50);
    expect(favourites.found).toEqual([]);
  });

  test('by operators, with words and without', async () => {
    await save('s1', 'Harbour reopens', 'The ferry sails again.');
    await save('s2', 'Ferry sinks', 'The harbour is closed.', 'https://other.example/2');
    await addTags(['s2'], ['Sea']);
    await updateIndex(alone);
    expect(await find('ferry site:other.example')).toEqual(['s2']);
    expect(await find('tag:sea')).toEqual(['s2']);
    expect(await find('tag:sea is:reading')).toEqual([]);
    expect(await find('is:unread shorter:5')).toEqual(['s2', 's1']);
    expect(await find('tag:land')).toEqual([]);
    expect(await find('harbour -site:other.example')).toEqual(['s1']);
    expect(await find('-tag:sea -is:archived')).toEqual(['s1']);
    expect(await find('-is:unread')).toEqual([]);
    const reading = await searchArticles('is:unread', { shelves: ['list'], state: 'reading' }, 50);
    expect(reading.found).toEqual([]);
    expect(await find('"the ferry sails"')).toEqual(['s1']);
    expect(await find('harbour -"is closed"')).toEqual(['s1']);
  });
});

describe('the index', () => {
  test('merges as it grows and answers the same', async () => {
    const ids = Array.from({ length: FAN_IN + 1 }, (_, i) => `s${i}`);
    for (const id of ids) {
      await save(id, `Story ${id}`, 'The ferry sails again.');
      await updateIndex(alone);
    }
    const sizes = (await db.segments.orderBy('id').toArray()).map(({ from, to }) => to - from);
    expect(sizes.length).toBeLessThanOrEqual(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(ids.length);
    expect((await find('ferry ')).sort()).toEqual(ids);
    expect(await find('s3 ')).toEqual(['s3']);
  });

  test('drops blocks that a killed merge left', async () => {
    await save('s1', 'Harbour reopens', 'The ferry sails again.');
    await updateIndex(alone);
    await db.blocks.put({ id: 'lost:0', terms: 'ferry', data: new Uint8Array([1, 8]) });
    await repairIndex(alone);
    expect((await db.blocks.toCollection().primaryKeys()).filter((key) => key.startsWith('lost'))).toEqual(
      [],
    );
    expect(await find('ferry ')).toEqual(['s1']);
  });
});
