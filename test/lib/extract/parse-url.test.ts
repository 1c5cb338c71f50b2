import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpelledOut, parseUrl } from '../../../lib/extract/parse-url.ts';

const part = fc.string({ unit: fc.constantFrom(...'ab2-.%~/?#@:&=_'), maxLength: 12 });
const address = fc
  .tuple(fc.constantFrom('http://', 'https://'), part, fc.constantFrom('.com/', '.x1/', '/'), part)
  .map((parts) => parts.join(''));

describe('isSpelledOut', () => {
  it.each(['https://example.org/', 'https://news.example.org/2026/a-story.html?a=1&b=%20#top'])(
    'needs no parser: %s',
    (given) => {
      expect(isSpelledOut(given)).toBe(true);
    },
  );

  it.each([
    '/story',
    'https://example.org',
    'https://Example.org/',
    'https://example.org:443/',
    'https://example.org/a/../b',
    'https://example.org/a/%2E%2e/b',
    'https://1.2.3/',
    'https://xn--a.org/',
    'https://example.org/ä',
    ' https://example.org/',
    'ftp://example.org/',
  ])('leaves it to the parser: %s', (given) => {
    expect(isSpelledOut(given)).toBe(false);
  });

  it('holds only for what the parser leaves as it is', () => {
    fc.assert(
      fc.property(address, (given) => {
        if (isSpelledOut(given)) expect(parseUrl(given)?.href).toBe(given);
      }),
      { numRuns: 2000 },
    );
  });
});
