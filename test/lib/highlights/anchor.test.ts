import { describe, expect, it, test } from 'vitest';
import { anchor } from '../../../lib/highlights/anchor.ts';
import { describe as describeStretch } from '../../../lib/highlights/describe.ts';
import { matchQuote } from '../../../lib/highlights/match-quote.ts';

const STORY =
  'The council met on Tuesday. The bridge will stay open, said the mayor. Shops had feared the worst. ' +
  'The bridge will stay open, said the engineer. Work begins in September.';

const selectorsOf = (exact: string, nth = 0) => {
  let start = STORY.indexOf(exact);
  for (let n = 0; n < nth; n++) start = STORY.indexOf(exact, start + 1);
  const selectors = describeStretch(STORY, { start, end: start + exact.length });
  if (!selectors) throw new Error(`“${exact}” is not there`);
  return selectors;
};

describe('describe', () => {
  it('leaves white space at the ends out, and keeps what stands around', () => {
    expect(describeStretch('One  two  three', { start: 3, end: 10 })).toEqual({
      exact: 'two',
      prefix: 'One  ',
      suffix: '  three',
      start: 5,
      end: 8,
    });
  });

  it('has nothing to say of white space', () => {
    expect(describeStretch('One  two', { start: 3, end: 5 })).toBeNull();
  });
});

/** What is marked, which of its occurrences, the text as it became, and what must be found there. */
const cases: [string, string, number, string, string | null][] = [
  ['nothing changed', 'Shops had feared', 0, STORY, 'Shops had feared'],
  ['a paragraph came in above', 'Shops had feared', 0, `New. ${STORY}`, 'Shops had feared'],
  ['a sentence above went', 'Work begins', 0, STORY.slice(28), 'Work begins'],
  [
    'a word in it changed',
    'Shops had feared the worst',
    0,
    STORY.replace('feared', 'dreaded'),
    'Shops had dreaded the worst',
  ],
  [
    'much came into it while all around stayed',
    'Shops had feared',
    0,
    STORY.replace('Shops had', 'Shops long had'),
    'Shops long had feared',
  ],
  ['a word in it went', 'Work begins in September', 0, STORY.replace('in ', ''), 'Work begins September'],
  ['it is gone', 'Shops had feared the worst', 0, STORY.replace(/Shops[^.]*\. /, ''), null],
  ['the text is empty', 'Shops had feared', 0, '', null],
  [
    'another story',
    'Shops had feared the worst',
    0,
    'Rain fell on the hills all day and nobody went out.',
    null,
  ],
];

describe('anchor', () => {
  it.each(cases)('when %s', (_name, exact, nth, changed, expected) => {
    const place = anchor(changed, selectorsOf(exact, nth));
    expect(place && changed.slice(place.start, place.end)).toBe(expected);
  });

  it.each([0, 1])('tells equal phrases apart by what stands around them (%d)', (nth) => {
    const selectors = selectorsOf('The bridge will stay open', nth);
    const changed = `A correction was made. ${STORY}`;
    expect(anchor(changed, selectors)?.start).toBe(selectors.start + 23);
  });

  it('finds words of languages without spaces', () => {
    const before = '橋は開いたままだと市長は述べた。工事は九月に始まる。';
    const selectors = describeStretch(before, { start: 16, end: 24 });
    const after = `訂正。${before}`;
    const place = selectors && anchor(after, selectors);
    expect(place && after.slice(place.start, place.end)).toBe(before.slice(16, 24));
  });

  it('stays quick in a text of 30,000 words', () => {
    const long = Array.from({ length: 30_000 }, (_, n) => `word${n % 977}`).join(' ');
    const quote = long.slice(100_000, 100_300);
    const selectors = describeStretch(long, { start: 100_000, end: 100_300 });
    const changed = long.replaceAll('word5 ', 'sword5 ');
    const begun = performance.now();
    const place = selectors && anchor(changed, selectors);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(place && changed.slice(place.start, place.end).length).toBeGreaterThan(quote.length - 60);
  });
});

test.each([
  ['equal words', 'abcdef', 'cde', 0, { start: 2, end: 5, errors: 0 }],
  ['a letter changed', 'abXdef', 'bcde', 1, { start: 1, end: 5, errors: 1 }],
  ['a letter lost', 'abdef', 'bcde', 1, { start: 1, end: 4, errors: 1 }],
  ['a letter too many', 'abcXdef', 'bcde', 1, { start: 1, end: 6, errors: 1 }],
])('matchQuote: %s', (_name, text, quote, most, expected) => {
  expect(matchQuote(text, quote, most)).toContainEqual(expected);
});

test('matchQuote: too different', () => {
  expect(matchQuote('abcdef', 'xyz', 1)).toEqual([]);
});
