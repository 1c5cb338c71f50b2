import { beforeEach, expect, test } from 'vitest';
import type { Removal, SafeHtml } from '../../../lib/article.ts';
import { readArticle, readText } from '../../../lib/db/article.ts';
import { appendPages } from '../../../lib/db/commands/append-pages.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { wholeDraft } from '../../../lib/pages/join-pages.ts';
import { draftOf, emptyLibrary, removalOf } from './drafts.ts';

beforeEach(emptyLibrary);

const URL = 'https://news.example/story';
const more = { total: 3, rest: [`${URL}?page=2`, `${URL}?page=3`] };
const done = { total: 3, rest: [] };
const pager: Removal = { ...removalOf('navigation', '1 2 3'), where: { parent: [], index: 1 } };
const page = (html: string) => draftOf({ url: URL, html, words: 300, removals: [pager] });
const first = { ...page('<p>One.</p>'), pages: more };
const others = [page('<p>Two.</p><img src="https://p.example/2.jpg" alt="">'), page('<p>Three.</p>')];

test('further pages are added to what is kept, with their removals, pictures and words; nothing was edited', async () => {
  await saveDraft('a', first, 1);
  expect(await appendPages('a', more, others, done, 2)).toBe(true);
  const article = await readArticle('a');
  expect(await readText('a')).toBe('One.\nTwo.\nThree.');
  expect(article?.row).toMatchObject({
    pages: done,
    words: 900,
    minutes: 4,
    versions: 0,
    editedAt: 0,
    pictureCount: 1,
    removed: { navigation: 3 },
  });
  expect(article?.removals.map(({ where }) => where.parent)).toEqual([[], [1], [2]]);
  expect(await appendPages('a', more, others, done, 3)).toBe(false);
  expect(await undoSave('a', 4)).toBe(true);
  expect(await appendPages('a', more, others, done, 5)).toBe(false);
});

test('what the reader put back stays so', async () => {
  await saveDraft('a', first, 1);
  const { db } = await import('../../../lib/db/database.ts');
  await db.removals.update('a:0', { putBack: true });
  await appendPages('a', more, others.slice(0, 1), { total: 3, rest: more.rest.slice(1) }, 2);
  expect((await readArticle('a'))?.removals.map(({ putBack }) => putBack)).toEqual([true, undefined]);
});

test('the first page alone never replaces the whole story, and the whole one is compared as one', async () => {
  await saveDraft('a', first, 1);
  await appendPages('a', more, others, done, 2);
  expect(await saveDraft('b', first, 3)).toMatchObject({ changed: false, poorer: true });
  const whole = wholeDraft(first, others, done);
  expect(await saveDraft('c', whole, 4)).toMatchObject({ changed: false });
  const edited = { ...others[1], contentHtml: '<p>Three, corrected.</p>' as SafeHtml } as typeof first;
  expect(await saveDraft('d', wholeDraft(first, [others[0] as typeof first, edited], done), 5)).toMatchObject(
    { changed: true },
  );
  expect((await readArticle('a'))?.row).toMatchObject({ editedAt: 5, versions: 1 });
});
