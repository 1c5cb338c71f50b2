import { describe, expect, test } from 'vitest';
import type { Removal, SafeHtml } from '../../../lib/article.ts';
import { applyRules } from '../../../lib/learned-rules/apply-rules.ts';
import { lessonOfCut, lessonOfPutBack } from '../../../lib/learned-rules/learn.ts';
import { draftOf } from '../db/drafts.ts';
import { ruleOf } from './rules.ts';

const HOST = 'news.example';
const PROSE = [
  'The ferry to the outer islands was cancelled for a third day on Monday, leaving some two hundred walkers in the guest houses of the old harbour.',
  'The captain said that the swell at the northern pier was still too high, and that nobody would be taken aboard before the wind turned to the west.',
  'Bakers on the island have begun to ration flour, which comes by the same boat, and the school has moved its exams into the following week.',
  'By evening the harbour office had hung out a second list of names, and the queue in front of it reached back as far as the lighthouse road.',
];
const text = (...blocks: string[]) => blocks.join('\n') as SafeHtml;
const prose = PROSE.map((it) => `<p>${it}</p>`);
const [first = '', second = '', third = '', fourth = ''] = prose;

/** The rule taught by taking `cut` out of a story in which it stood where `story` puts it. */
function taught(block: string, story: (block: string) => string[]) {
  const html = text(...story(block));
  return ruleOf(lessonOfCut(HOST, html, block.replace(/<[^>]+>/g, ''), 0));
}

const LABELLED = '<p>More on this: <a href="https://news.example/a">How the pier was built</a></p>';
const BIO = '<p><em>Ida Rosenkvist writes about the islands for this paper.</em></p>';
const PLAIN = '<p>Listen to our podcast every Friday.</p>';
const inMiddle = (block: string) => [first, second, block, third, fourth];
const atEnd = (block: string) => [...prose, block];

describe('a rule takes out its like on another page', () => {
  test.each([
    [
      'a label',
      LABELLED,
      inMiddle,
      '<p>More on this: <a href="https://news.example/b">Who pays for the new lamps?</a></p>',
      inMiddle,
    ],
    [
      'a note in italics at the end',
      BIO,
      atEnd,
      '<p><em>Marta Oye reports from the harbour twice a week.</em></p>',
      atEnd,
    ],
    ['the same first words', PLAIN, inMiddle, '<p>Listen to our podcast with Ada North.</p>', atEnd],
    [
      'a row of links',
      '<ul><li><a href="https://a.example">One story</a></li></ul>',
      atEnd,
      '<ul><li><a href="https://a.example/2">Another of them</a></li></ul>',
      atEnd,
    ],
  ])('%s', (_, learnedFrom, there, like, here) => {
    const draft = draftOf({ html: text(...here(like)), words: 100 });
    const { draft: ruled, uses } = applyRules(draft, [taught(learnedFrom, there)]);
    expect(ruled.contentHtml).not.toContain(like);
    expect(ruled.contentHtml).toContain(third);
    expect(ruled.removals).toMatchObject([{ step: 'learned', rule: 'rule', reason: 'yourRule' }]);
    expect(uses.get('rule')).toBe(1);
    expect(ruled.words).toBeLessThan(100);
  });
});

describe('a rule leaves alone', () => {
  test.each([
    ['a paragraph of the story', PLAIN, inMiddle, [first, second, third]],
    [
      'the same words in a heading',
      PLAIN,
      inMiddle,
      [first, '<h2>Listen to our podcast every Friday.</h2>', second],
    ],
    [
      'a quotation in italics between others',
      BIO,
      atEnd,
      [
        first,
        second,
        second,
        '<p><em>We are not sentimental about iron.</em></p>',
        third,
        third,
        third,
        fourth,
      ],
    ],
    [
      'a label without its link',
      LABELLED,
      inMiddle,
      [first, '<p>More on this: the mayor spoke.</p>', second],
    ],
    [
      'a long paragraph with the same beginning',
      PLAIN,
      inMiddle,
      [first, `<p>Listen to our podcast ${PROSE.join(' ')}</p>`, second],
    ],
  ])('%s', (_, learnedFrom, there, story) => {
    const draft = draftOf({ html: text(...story) });
    const { draft: ruled, uses } = applyRules(draft, [taught(learnedFrom, there)]);
    expect(ruled).toBe(draft);
    expect([...uses]).toEqual([]);
  });

  test('everything, when it is switched off or has expired', () => {
    const draft = draftOf({ html: text(...inMiddle(PLAIN)) });
    for (const status of ['off', 'expired'] as const)
      expect(applyRules(draft, [{ ...taught(PLAIN, inMiddle), status }]).draft).toBe(draft);
  });

  test('a story that it would take most of', () => {
    const rule = taught(PLAIN, inMiddle);
    const many = Array.from({ length: 9 }, (_, n) => `<p>Listen to our podcast number ${n}.</p>`);
    const draft = draftOf({ html: text(first, ...many) });
    expect(applyRules(draft, [rule]).draft).toBe(draft);
    const lone = draftOf({ html: text(PLAIN) });
    expect(applyRules(lone, [rule]).draft).toBe(lone);
  });

  test('what a wild rule would take does not keep the others from working', () => {
    const wild = { ...taught(first, inMiddle), id: 'wild' };
    wild.shape = { ...wild.shape, begins: 'listen to our podcast', words: 8 };
    const many = Array.from({ length: 12 }, () => '<p>Listen to our podcast now and then, all of you.</p>');
    const draft = draftOf({ html: text(first, LABELLED, ...many) });
    const { draft: ruled, uses } = applyRules(draft, [wild, taught(LABELLED, inMiddle)]);
    expect([...uses.keys()]).toEqual(['rule']);
    expect(ruled.contentHtml).not.toContain('More on this');
  });
});

describe('removals', () => {
  const removal = (html: string, where: Removal['where']): Removal => ({
    step: 'phrases',
    rule: 'read more',
    kind: 'related',
    reason: 'otherStories',
    text: html.replace(/<[^>]+>/g, ''),
    html: html as SafeHtml,
    where,
  });

  test('of the cleaner keep their places beside those of a rule', () => {
    const html = text(first, PLAIN, second, '<section><p>Inside.</p></section>');
    const removals = [
      removal('<p>before</p>', { parent: [], index: 0 }),
      removal('<p>between</p>', { parent: [], index: 4 }),
      removal('<p>inside</p>', { parent: [6], index: 1 }),
      removal('<p>after</p>', { parent: [], index: 7 }),
    ];
    const { draft } = applyRules(draftOf({ html, removals }), [taught(PLAIN, inMiddle)]);
    expect(draft.contentHtml).toBe(text(first, second, '<section><p>Inside.</p></section>'));
    expect(draft.removals.map((it) => [it.text, it.where])).toEqual([
      ['before', { parent: [], index: 0 }],
      ['Listen to our podcast every Friday.', { parent: [], index: 1 }],
      ['between', { parent: [], index: 2 }],
      ['inside', { parent: [4], index: 1 }],
      ['after', { parent: [], index: 5 }],
    ]);
  });

  test('of the kind and shape that the reader put back come back', () => {
    const authors = removal('<p><em>Ida Rosenkvist writes about islands.</em></p>', { parent: [], index: 1 });
    const rule = ruleOf(lessonOfPutBack(HOST, { ...authors, kind: 'author', rule: 'is a reporter' }));
    const like = {
      ...authors,
      kind: 'author' as const,
      rule: 'is a reporter',
      html: '<p><em>Marta Oye is our reporter.</em></p>' as SafeHtml,
    };
    const draft = draftOf({
      html: text(first),
      removals: [authors, like, { ...like, html: '' as SafeHtml }],
    });
    expect(applyRules(draft, [rule])).toMatchObject({ putBack: [1], uses: new Map([['rule', 1]]) });
  });

  test('that the model took come back only with the same beginning', () => {
    const felt = {
      ...removal('<p>Our correspondent adds this.</p>', { parent: [], index: 0 }),
      step: 'by-model',
      rule: 'model',
    };
    const rule = ruleOf(lessonOfPutBack(HOST, felt));
    const other = { ...felt, html: '<p>Ships of the line sail on.</p>' as SafeHtml };
    expect(applyRules(draftOf({ removals: [other, felt] }), [rule]).putBack).toEqual([1]);
  });
});

test('nothing is taught by a picture without words, nor by words that are not there', () => {
  const html = text(first, '<figure><img src="https://p.example/a.jpg" alt=""></figure>');
  expect(lessonOfCut(HOST, html, '', 1)).toBeNull();
  expect(lessonOfCut(HOST, html, 'Not in it.', 1)).toBeNull();
});

test('scripts without spaces are known by their first characters', () => {
  const rule = ruleOf(
    lessonOfCut(
      HOST,
      '<p>関連記事：港の橋が残る</p><p>港の委員会は火曜日に決めた。</p>' as SafeHtml,
      '関連記事：港の橋が残る',
      0,
    ),
  );
  expect(rule.shape.begins).toBe('関連記事:');
});
