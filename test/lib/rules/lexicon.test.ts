import { describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/rules/fold-text.ts';
import { GRAMS, gramsOf, stepsOf, writeGrams } from '../../../lib/rules/grams.ts';
import { hears, readLexicon, tokensOf } from '../../../lib/rules/lexicon.ts';
import { allLists } from '../../../lib/rules/lists.ts';
import { phraseListsFor } from '../../../lib/rules/phrases.ts';
import type { LexiconData } from '../../../lib/rules/schema.ts';

const lexicons = Object.entries(allLists()).flatMap(([lang, { lexicon, unspaced }]) =>
  lexicon ? [{ lang, lexicon, unspaced: unspaced === true }] : [],
);

describe('tokensOf', () => {
  it.each([
    ['sign up now', false, ['sign', '^sign', 'up', 'sign up', 'now', 'up now']],
    ['from 5.50 a month', false, ['from', '^from', '#', 'from #', 'a', '# a', 'month', 'a month']],
    ['会員 登録', true, ['会員', '員登', '登録']],
    ['', false, []],
  ])('%j', (text, unspaced, tokens) => {
    expect(tokensOf(text, unspaced)).toEqual(tokens);
  });
});

describe('hears', () => {
  const words = { 4: 'join us|letter', '-2': '^she' };
  const data: LexiconData = { lang: 'xx', unit: 0.5, base: -1, words, grams: '', gramUnit: 0.1 };

  it.each([
    ['join us', -1 + 2 / Math.sqrt(4)],
    ['she wrote a letter', -1 + (2 - 1) / Math.sqrt(8)],
    ['nothing known', -1],
    ['', -1],
  ])('%j', (text, odds) => {
    expect(hears(readLexicon(data), text, false)).toBeCloseTo(odds, 6);
  });
});

describe('runs of characters', () => {
  it.each([
    ['of a word are those of three and four, its ends among them', 'mail', false, 2 * 4],
    ['of nothing are none', '', false, 0],
    ['where words are not parted are those of one and three', '会員登録', true, 2 * 4],
    ['of a long text are those of its beginning', 'letter '.repeat(100), false, 2 * 400],
  ])('%s', (_, text, unspaced, count) => {
    const grams = [...gramsOf(text, unspaced)];
    expect(grams).toHaveLength(count);
    expect(grams.filter((gram) => gram >= GRAMS)).toEqual([]);
  });

  it('are shared by words of one stem, and hardly by others', () => {
    const stem = new Set(gramsOf('abonnieren', false));
    const shared = (text: string) => gramsOf(text, false).filter((gram) => stem.has(gram)).length;
    expect(shared('abonniert')).toBeGreaterThan(10);
    expect(shared('dorfbrücke')).toBeLessThan(3);
  });

  it('keep their weights in a table of printable characters, to a step', () => {
    const weights = Array.from({ length: GRAMS }, (_, gram) => ((gram % 93) - 46) * 0.05);
    const table = writeGrams(weights, 0.05);
    expect(JSON.stringify(table)).toHaveLength(GRAMS + 2);
    const off = weights.map((weight, gram) => Math.abs(weight - stepsOf(table, gram) * 0.05));
    expect(Math.max(...off)).toBeLessThan(0.051);
  });

  it('speak for the site as much as words do', () => {
    const weights = new Float64Array(GRAMS);
    for (const gram of gramsOf('abonnieren', false)) weights[gram] = 1;
    const grams = writeGrams(weights, 0.1);
    const lexicon = readLexicon({
      lang: 'xx',
      unit: 0.5,
      base: 0,
      words: {},
      grams,
      gramUnit: 0.1,
    });
    expect(hears(lexicon, 'abonniert', false)).toBeGreaterThan(1);
    expect(Math.abs(hears(lexicon, 'kostet', false))).toBeLessThan(1);
  });
});

describe.each(lexicons)('the lexicon of $lang', ({ lang, lexicon, unspaced }) => {
  it('is of its language, and its words are folded', () => {
    expect(lexicon.lang).toBe(lang);
    const words = Object.values(lexicon.words).flatMap((list) => list.split('|'));
    expect(words.length).toBeGreaterThan(100);
    expect(new Set(words).size).toBe(words.length);
    const folded = (word: string) =>
      foldText(word.replace(/^\^/, '').replaceAll('#', '0')).replaceAll('0', '#');
    expect(words.filter((word) => !unspaced && folded(word) !== word.replace(/^\^/, ''))).toEqual([]);
  });

  it('has whole steps for weights', () => {
    expect(Object.keys(lexicon.words).filter((steps) => !/^-?[1-9]\d?$/.test(steps))).toEqual([]);
  });
});

/** Lines that stand in no file of `test/train/pitches/`. */
const SPOKEN: [lang: string, site: string, story: string][] = [
  [
    'en',
    'If you value what we do, become a member today and help keep our reporting free for all.',
    'The council voted on Monday to close the bridge, which had stood for ninety years.',
  ],
  [
    'de',
    'Abonnieren Sie jetzt unseren kostenlosen Newsletter und verpassen Sie keine Nachricht mehr.',
    'Der Rat beschloss am Montag, die Brücke zu sperren, die neunzig Jahre gestanden hatte.',
  ],
  [
    'fr',
    'Abonnez-vous à notre lettre gratuite et soutenez notre rédaction indépendante.',
    'Le conseil a décidé lundi de fermer le pont, construit il y a quatre-vingt-dix ans.',
  ],
  [
    'ja',
    'メールマガジンに登録して、最新ニュースを毎朝受け取りませんか。',
    '市議会は月曜日、九十年前に架けられた橋を閉鎖することを決めた。',
  ],
];

it.each(SPOKEN)('hears the site in %s', (lang, site, story) => {
  const [, own] = phraseListsFor(lang);
  if (!own?.lexicon) throw new Error(`${lang} has no lexicon`);
  const heard = (text: string) =>
    hears(readLexicon(own.lexicon as LexiconData), foldText(text), own.unspaced === true);
  expect(heard(site)).toBeGreaterThan(0);
  expect(heard(story)).toBeLessThan(-0.5);
});
