import { beforeEach, describe, expect, test } from 'vitest';
import type { Removal, SafeHtml } from '../../../lib/article.ts';
import { readArticle, readText } from '../../../lib/db/article.ts';
import { applyToEarlier, findEarlier } from '../../../lib/db/commands/earlier-saves.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { addRules, readSiteRules, removeRule, switchRule } from '../../../lib/db/commands/site-rules.ts';
import { bringBackBlock, decideRemoval, takeOutBlocks } from '../../../lib/db/commands/teach-rules.ts';
import { db } from '../../../lib/db/database.ts';
import type { CutRow } from '../../../lib/db/rows.ts';
import { EXPIRES_AFTER } from '../../../lib/learned-rules/expire.ts';
import { readRulesFile, rulesFile } from '../../../lib/learned-rules/rules-file.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(emptyLibrary);

const HOST = 'news.example';
const PROSE = [
  'The ferry to the outer islands was cancelled for a third day, leaving two hundred walkers in the guest houses.',
  'The captain said that nobody would be taken aboard before the wind had turned to the west again.',
  'Bakers have begun to ration flour, which comes by the same boat, and the school has moved its exams.',
];
const PODCAST = 'Listen to our podcast every Friday.';
const story = (block = '') =>
  [PROSE[0], block, PROSE[1], PROSE[2]].map((it) => (it ? `<p>${it}</p>` : '')).join('') as SafeHtml;
const page = (n: number, block = '') => draftOf({ url: `https://${HOST}/${n}`, html: story(block) });
const cutOf = (articleId: string, text: string, id = 'cut'): CutRow => {
  return { id, articleId, block: 1, quote: text.slice(0, 64), text, createdAt: 1 };
};
const author: Removal = {
  step: 'author-notes',
  rule: 'is a reporter',
  kind: 'author',
  reason: 'aboutTheAuthor',
  text: 'Ida is a reporter.',
  html: '<p><em>Ida is a reporter.</em></p>' as SafeHtml,
  where: { parent: [], index: 3 },
};
const onlyRule = async () => {
  const [rule] = await readSiteRules();
  if (!rule) throw new Error('There is no rule');
  return rule;
};

describe('taking a block out', () => {
  beforeEach(() => saveDraft('a', page(1, PODCAST), 1));

  test('takes its like out of the next save, counted and listed, and of no other site', async () => {
    await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST)], 2);
    await saveDraft('b', page(2, 'Listen to our podcast with Ada North.'), 3);
    expect(await readText('b')).toBe(PROSE.join('\n'));
    const rule = await onlyRule();
    expect(rule).toMatchObject({ host: HOST, verb: 'takeOut', uses: 1, lastUsedAt: 3, example: PODCAST });
    expect((await readArticle('b'))?.removals).toMatchObject([{ step: 'learned', rule: rule.id }]);
    await saveDraft('c', draftOf({ url: 'https://other.example/1', html: story(PODCAST) }), 4);
    expect(await readText('c')).toContain(PODCAST);
  });

  test('is taken back whole by undo, and taught once however often it is done', async () => {
    const taught = await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST)], 2);
    await taught.undo();
    expect([await db.cuts.count(), await db.siteRules.count()]).toEqual([0, 0]);
    for (const n of [1, 2]) await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST, `${n}`)], n);
    expect(await db.siteRules.count()).toBe(1);
  });

  test('of most of the story teaches nothing', async () => {
    const cuts = PROSE.map((text, n) => cutOf('a', text, `${n}`));
    expect((await takeOutBlocks(HOST, story(PODCAST), cuts, 2)).rules).toEqual([]);
    expect([await db.cuts.count(), await db.siteRules.count()]).toEqual([3, 0]);
  });

  test('is listed as the work of the rule when the page is saved again', async () => {
    await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST)], 2);
    await saveDraft('again', page(1, PODCAST), 3);
    expect(await db.cuts.count()).toBe(0);
    expect((await readArticle('a'))?.removals).toMatchObject([{ step: 'learned', text: PODCAST }]);
  });

  test('is unlearnt by bringing the block back', async () => {
    await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST)], 2);
    const [cut] = await db.cuts.toArray();
    const back = await bringBackBlock(HOST, cut as CutRow);
    expect([await db.cuts.count(), await db.siteRules.count()]).toEqual([0, 0]);
    await back.undo();
    expect([await db.cuts.count(), await db.siteRules.count()]).toEqual([1, 1]);
  });

  test('that was wrong elsewhere is switched off by putting it back there', async () => {
    await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST)], 2);
    await saveDraft('b', page(2, PODCAST), 3);
    const [removal] = await db.removals.where('articleId').equals('b').toArray();
    if (!removal) throw new Error('Nothing was removed');
    const back = await decideRemoval(HOST, removal, true, 4);
    expect(await onlyRule()).toMatchObject({ status: 'off' });
    await saveDraft('c', page(3, PODCAST), 5);
    expect(await readText('c')).toContain(PODCAST);
    await back.undo();
    expect(await onlyRule()).toMatchObject({ status: 'on' });
  });

  test('expires when its site has no such block any more', async () => {
    await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST)], 2);
    for (let n = 1; n < EXPIRES_AFTER; n++) await saveDraft(`s${n}`, page(n + 1), n + 2);
    expect(await onlyRule()).toMatchObject({ status: 'on', misses: EXPIRES_AFTER - 1 });
    await saveDraft('last', page(EXPIRES_AFTER + 1), 99);
    expect(await onlyRule()).toMatchObject({ status: 'expired' });
    await switchRule((await onlyRule()).id, true);
    expect(await onlyRule()).toMatchObject({ status: 'on', misses: 0 });
  });
});

test('putting a block back brings its like back at the next save', async () => {
  await saveDraft('a', { ...page(1), removals: [author] }, 1);
  const [removal] = await db.removals.toArray();
  if (!removal) throw new Error('Nothing was removed');
  await decideRemoval(HOST, removal, true, 2);
  const like = { ...author, html: '<p><em>Marta is a reporter in the north.</em></p>' as SafeHtml };
  await saveDraft('b', { ...page(2), removals: [like] }, 3);
  expect((await readArticle('b'))?.removals).toMatchObject([{ kind: 'author', putBack: true }]);
  expect(await onlyRule()).toMatchObject({ verb: 'putBack', uses: 1 });
  await decideRemoval(HOST, removal, false, 4);
  expect(await onlyRule()).toMatchObject({ status: 'off' });
});

describe('earlier saves', () => {
  test('are shown what would go, changed when asked, and changed back', async () => {
    for (const n of [1, 2, 3]) await saveDraft(`a${n}`, page(n, n === 2 ? '' : PODCAST), n);
    await takeOutBlocks(HOST, story(PODCAST), [cutOf('a1', PODCAST)], 9);
    const rule = await onlyRule();
    const matches = await findEarlier(rule);
    expect(matches.map(({ row, texts }) => [row.id, texts])).toEqual([['a3', [PODCAST]]]);
    const undo = await applyToEarlier(rule, matches, 10);
    expect(await findEarlier(rule)).toEqual([]);
    expect((await db.cuts.toArray()).map(({ articleId }) => articleId).sort()).toEqual(['a1', 'a3']);
    expect(await onlyRule()).toMatchObject({ uses: 1 });
    await undo();
    expect(await findEarlier(rule)).toHaveLength(1);
  });

  test('get back what the cleaner took', async () => {
    for (const n of [1, 2]) await saveDraft(`a${n}`, { ...page(n), removals: [author] }, n);
    const removals = await db.removals.toArray();
    await decideRemoval(HOST, removals[0] as never, true, 3);
    const rule = await onlyRule();
    const undo = await applyToEarlier(rule, await findEarlier(rule), 4);
    expect((await db.removals.toArray()).map(({ putBack }) => putBack)).toEqual([true, true]);
    await undo();
    expect((await db.removals.toArray()).map(({ putBack }) => putBack)).toEqual([true, false]);
  });
});

describe('a file of rules', () => {
  test('says the same on another device, and adds what is not known', async () => {
    await saveDraft('a', { ...page(1, PODCAST), removals: [author] }, 1);
    await takeOutBlocks(HOST, story(PODCAST), [cutOf('a', PODCAST)], 2);
    const [removal] = await db.removals.toArray();
    await decideRemoval(HOST, removal as never, true, 3);
    const rules = await readSiteRules();
    const read = readRulesFile(rulesFile(rules), 5);
    expect(read.faults).toEqual([]);
    expect(await addRules(read.rules)).toMatchObject({ added: 0 });
    await removeRule(rules[0]?.id ?? '');
    const { added, undo } = await addRules(read.rules);
    expect([added, await db.siteRules.count()]).toEqual([1, 2]);
    await undo();
    expect(await db.siteRules.count()).toBe(1);
  });

  const shape = { selector: 'p', dress: '', begins: 'listen to', words: 5, linked: 'none', place: 'middle' };
  const rule = { host: HOST, verb: 'takeOut', example: 'x', on: true, removed: null, shape };
  const file = (...rules: unknown[]) => JSON.stringify({ format: 'broadsheet-rules', version: 1, rules });
  test.each([
    ['is no JSON', '{', [{ type: 'file', fault: 'notJson' }]],
    ['is another file', '{"rules":[]}', [{ type: 'file', fault: 'notRules' }]],
    [
      'is of a later version',
      '{"format":"broadsheet-rules","version":2,"rules":[]}',
      [{ type: 'file', fault: 'newer' }],
    ],
    ['has a rule without a site', file(rule, { ...rule, host: '' }), [{ type: 'rule', n: 2, field: 'host' }]],
    ['has a verb that is none', file({ ...rule, verb: 'burn' }), [{ type: 'rule', n: 1, field: 'verb' }]],
    [
      'has a selector that is none',
      file({ ...rule, shape: { ...shape, selector: 'p[onclick]' } }),
      [{ type: 'rule', n: 1, field: 'shape.selector' }],
    ],
    [
      'counts no words',
      file({ ...rule, shape: { ...shape, words: 1e9 } }),
      [{ type: 'rule', n: 1, field: 'shape.words' }],
    ],
    [
      'puts back what it does not name',
      file({ ...rule, verb: 'putBack' }),
      [{ type: 'rule', n: 1, field: 'removed' }],
    ],
    ['holds something else', file('rule'), [{ type: 'rule', n: 1, field: 'rule' }]],
  ])('that %s is told so', (_, text, faults) => {
    expect(readRulesFile(text, 1).faults).toEqual(faults);
  });
});
