import { beforeEach, expect, test } from 'vitest';
import type { Removal, SafeHtml } from '../../../lib/article.ts';
import { readArticle, readText } from '../../../lib/db/article.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { takeOutBlocks } from '../../../lib/db/commands/teach-rules.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { readVersions } from '../../../lib/db/versions.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(emptyLibrary);

const FIRST =
  'The council voted to keep the old bridge open to walkers, ending a quarrel of most of a decade.';
const REST =
  'Work on the bearings begins in September, and four nights of closure will be announced a month ahead.';
const html = (...paragraphs: string[]) => paragraphs.map((it) => `<p>${it}</p>`).join('') as SafeHtml;
const whole = draftOf({ html: html(FIRST, REST), words: 40 });
const cut = draftOf({ html: html(FIRST), words: 18, grade: 'cut', gradeReasons: ['paywallWords'] });
const editedAt = async () => (await readArticle('a'))?.row.editedAt;

test.each([
  ['another text', whole, { ...whole, contentHtml: html(FIRST, 'Work begins in May.') }, 2],
  ['another headline', whole, { ...whole, title: 'Bridge to stay' }, 2],
  ['the same again', whole, whole, 0],
  ['other markup', whole, { ...whole, contentHtml: html(FIRST, `<em>${REST}</em>`) }, 0],
  ['the whole text after logging in', cut, whole, 0],
  ['a teaser that was changed', cut, { ...cut, contentHtml: html(`${FIRST} Today.`) }, 2],
])('%s: edited or not', async (_, first, second, at) => {
  await saveDraft('a', first, 1);
  await saveDraft('b', second, 2);
  expect(await editedAt()).toBe(at);
});

test('what a rule of the reader’s takes out is no edit of the site', async () => {
  const shop = 'Visit our shop on the quay.';
  const before = { ...whole, contentHtml: html(FIRST, shop, REST) };
  await saveDraft('a', before, 1);
  const cuts = [{ id: 'c', articleId: 'a', block: 1, quote: shop, text: shop, createdAt: 1 }];
  await takeOutBlocks('news.example', before.contentHtml, cuts, 1);
  await saveDraft('b', before, 2);
  expect([await readText('a'), await editedAt()]).toEqual([`${FIRST}\n${REST}`, 0]);
});

test('a part never replaces the whole, and says so, also when it is asked again', async () => {
  await saveDraft('a', whole, 1);
  for (const _ of [1, 2]) {
    const answer = { type: 'updated', id: 'a', changed: false, poorer: true };
    expect(await saveDraft('b', cut, 2)).toMatchObject(answer);
  }
  expect(await readText('a')).toBe(`${FIRST}\n${REST}`);
  expect((await readArticle('a'))?.row).toMatchObject({ grade: 'full', versions: 0 });
  expect(await undoSave('b', 3)).toBe(true);
  expect(await readText('a')).toBe(`${FIRST}\n${REST}`);
});

test('after logging in the whole text replaces the part, which stays readable', async () => {
  await saveDraft('a', cut, 1);
  await saveDraft('b', whole, 2);
  expect((await readArticle('a'))?.row).toMatchObject({ grade: 'full', gradeReasons: [], editedAt: 0 });
  expect((await readVersions('a')).map(({ text }) => text)).toEqual([FIRST]);
});

test('corrections in the text are kept apart, and those the cleaner took for something else', async () => {
  const note = 'Correction: The bridge was built in 1911, not in 1912.';
  const lost: Removal = {
    step: 'by-model',
    rule: 'model',
    kind: 'other',
    reason: 'unlikeTheStory',
    text: 'This article was amended on 18 March.',
    html: '<p>This article was amended on 18 March.</p>' as SafeHtml,
    where: { parent: [], index: 0 },
  };
  await saveDraft('a', { ...whole, contentHtml: html(FIRST, REST, note), removals: [lost] }, 1);
  expect((await readArticle('a'))?.notes).toEqual([note, lost.text]);
  await saveDraft('b', whole, 2);
  expect((await readArticle('a'))?.notes).toEqual([]);
});
