import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../lib/rules/fold-text.ts';
import { guessLanguage } from '../../../lib/rules/guess-language.ts';
import { allLists } from '../../../lib/rules/lists.ts';
import { matchPhrases, type PhraseHit, SURE_WORDS } from '../../../lib/rules/match-phrases.ts';
import { phraseListsFor } from '../../../lib/rules/phrases.ts';
import type { PhraseList } from '../../../lib/rules/schema.ts';

interface Cases {
  /** Kind and a line that must be surely of it. */
  promo: [string, string][];
  /** Sentences with the same words that must not be taken for it. */
  story: string[];
}

const FOLDER = new URL('./cases/', import.meta.url);
const cases = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Cases,
  ]),
);

function hits(lang: string, text: string): PhraseHit[] {
  const folded = foldText(text);
  return matchPhrases(folded, folded.split(' ').length, phraseListsFor(lang));
}

const sure = (lang: string, text: string): (string | null)[] => [
  ...new Set(
    hits(lang, text)
      .filter((hit) => hit.strength === 'sure')
      .map((hit) => hit.kind),
  ),
];

test('every language has cases', () => {
  expect(Object.keys(cases).sort()).toEqual(
    Object.keys(allLists())
      .filter((name) => name !== 'und')
      .sort(),
  );
});

describe.each(Object.entries(cases))('%s', (lang, { promo, story }) => {
  test.each(promo)('%s: %s', (kind, line) => {
    expect(sure(lang, line)).toContain(kind);
  });

  test.each(story)('story: %s', (line) => {
    expect(sure(lang, line)).toEqual([]);
  });

  test('is guessed from a few sentences', () => {
    expect(guessLanguage(story.join(' '))).toBe(lang);
  });
});

const list = (fields: Partial<PhraseList>): PhraseList => ({
  lang: 'xx',
  sure: {},
  hint: {},
  keep: [],
  by: [],
  published: [],
  updated: [],
  headings: {},
  ...fields,
});
const matches = (phrase: string, text: string, unspaced = false): boolean => {
  const folded = foldText(text);
  return matchPhrases(folded, 1, [list({ unspaced, sure: { other: [phrase] } })]).length > 0;
};

describe('the grammar of a phrase', () => {
  test.each([
    ['read more', 'Now read more here', true],
    ['read more', 'Bread more', false],
    ['^read more', 'Now read more', false],
    ['^read more', '» Read more', true],
    ['more$', 'Read more …', true],
    ['more$', 'more bread', false],
    ['^read more:', 'Read more bread', false],
    ['^read more:', 'Read more – bread', true],
    ['^read/see also:', 'See also: bread', true],
    ['^read/see also:', 'See bread', false],
    ['abonn~', 'Unsere Abonnenten', true],
    ['abonn~', 'Abon', false],
    ['get * news', 'get news', true],
    ['get * news', 'get all of the good news', true],
    ['get * news', 'get one two three four five news', false],
    ['^* is a reporter', 'Dr. Ana Maria Ruiz is a reporter', true],
    ['^* is a reporter', 'They say that for years she is a reporter', false],
    ['^by *$', 'By Ana Ruiz', true],
    ['^by *$', 'By the time that they all got there', false],
    ['^# min read', '12 min read', true],
    ['^# min read', '١٢ min read', true],
    ['^# min read', 'ten min read', false],
  ])('%s on "%s"', (phrase, text, expected) => {
    expect(matches(phrase, text)).toBe(expected);
  });

  test.each([
    ['関連 記事/動画', '港の関連動画はこちら', true],
    ['^関連 記事/動画', '港の関連動画はこちら', false],
    ['^関連:', '関連：港', true],
    ['^関連:', '関連する港', false],
    ['残り # 文字', '残り 1200 文字', true],
    ['会員 * 限定', '会員の方だけの限定', true],
    ['^広告$', '広告', true],
    ['^広告$', '広告を禁止', false],
  ])('%s on "%s", without spaces', (phrase, text, expected) => {
    expect(matches(phrase, text, true)).toBe(expected);
  });

  test('a sure phrase in a long block is a hint', () => {
    const lists = [list({ sure: { share: ['share this'] } })];
    expect(matchPhrases('share this', SURE_WORDS, lists)[0]?.strength).toBe('sure');
    expect(matchPhrases('share this', SURE_WORDS + 1, lists)[0]?.strength).toBe('hint');
  });

  test('what must stay has no kind, headings are whole, labels of dates are metadata', () => {
    const lists = [
      list({ keep: ['^correction:'], headings: { related: ['more news'] }, updated: ['updated'] }),
    ];
    const read = (text: string) => matchPhrases(foldText(text), 2, lists);
    expect(read('Correction: the date')).toEqual([{ kind: null, strength: 'keep', phrase: '^correction:' }]);
    expect(read('More news:')).toEqual([{ kind: 'related', strength: 'heading', phrase: 'more news' }]);
    expect(read('More news came')).toEqual([]);
    expect(read('Updated 3 May')).toEqual([{ kind: 'metadata', strength: 'sure', phrase: '^updated #' }]);
  });

  test('an empty block has none', () => {
    expect(matchPhrases('', 0, phraseListsFor('en'))).toEqual([]);
  });
});
