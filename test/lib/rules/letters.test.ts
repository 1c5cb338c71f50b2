import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGaps, countLetters, countRuns } from '../../../lib/rules/letters.ts';

const bySearch = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isApostrophe = (code: number): boolean => code === 0x27;

const latin = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x24f }),
      fc.integer({ min: 0x2000, max: 0x206f }),
      fc.constant(0x20ac),
    ),
  )
  .map((codes) => String.fromCharCode(...codes));

describe('letters', () => {
  it.each([
    ['', 0, 0],
    ['Is it “so” – or 3 × 4?', 10, 6],
    ['Käse, smørrebrød & crème', 19, 3],
  ])('counts %s', (text, letters, runs) => {
    expect(countLetters(text)).toBe(letters);
    expect(countRuns(text)).toBe(runs);
  });

  it.each(['слово', 'कि', '語', 'e\u0301', '𝒳'])('leaves %s to a search', (text) => {
    expect(countLetters(text)).toBeNull();
    expect(countRuns(text)).toBeNull();
  });

  it('counts runs of white space as a search does', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      if (countGaps(text) !== bySearch(text, /\s+/g)) expect.fail(code.toString(16));
    }
    expect(countGaps(' two  words\n')).toBe(3);
  });

  it('joins what it is told to', () => {
    expect(countRuns("it's 'so'", isApostrophe)).toBe(2);
  });

  it('counts as a search does', () => {
    fc.assert(
      fc.property(latin, (text) => {
        expect(countLetters(text)).toBe(bySearch(text, /[\p{L}\p{N}]/gu));
        expect(countRuns(text)).toBe(bySearch(text, /[\p{L}\p{N}\p{M}]+/gu));
        expect(countRuns(text, isApostrophe)).toBe(bySearch(text, /[\p{L}\p{N}][\p{L}\p{N}\p{M}']*/gu));
      }),
    );
  });
});
