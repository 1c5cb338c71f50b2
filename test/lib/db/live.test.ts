import { beforeEach, expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { readArticle, readText, readVersions } from '../../../lib/db/article.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(emptyLibrary);

const entry = (hour: number, text = `What happened at ${hour}.`) =>
  `<section><h2><time datetime="2026-03-17T${String(hour).padStart(2, '0')}:00:00.000Z">${hour}:00</time> At ${hour}</h2><p>${text}</p></section>`;
const blog = (...hours: number[]) =>
  draftOf({
    html: `<p>All day.</p>${hours.map((it) => entry(it)).join('')}` as SafeHtml,
    live: true,
    words: 20,
  });
const hoursIn = async () => [...(await readText('a')).matchAll(/At (\d+)/g)].map(([, it]) => Number(it));

test('a live blog that grows gets what is new and keeps what left its page; it was not edited', async () => {
  await saveDraft('a', blog(9, 8, 7), 1);
  expect(await saveDraft('b', blog(11, 10, 9), 2)).toMatchObject({ type: 'updated', changed: true });
  expect(await hoursIn()).toEqual([11, 10, 9, 8, 7]);
  expect(await saveDraft('c', blog(12, 11), 3)).toMatchObject({ changed: true });
  expect((await hoursIn()).sort((a, b) => a - b)).toEqual([7, 8, 9, 10, 11, 12]);
  expect((await readArticle('a'))?.row).toMatchObject({ live: true, editedAt: 0, versions: 1 });
  expect(await readVersions('a')).toHaveLength(1);
});

test('nothing new is nothing changed; the last save can be taken back', async () => {
  await saveDraft('a', blog(9, 8, 7), 1);
  expect(await saveDraft('b', blog(10, 9), 2)).toMatchObject({ changed: true });
  expect(await saveDraft('c', blog(10, 9), 3)).toMatchObject({ changed: false });
  await undoSave('c', 4);
  expect(await undoSave('b', 5)).toBe(true);
  expect(await hoursIn()).toEqual([9, 8, 7]);
});
