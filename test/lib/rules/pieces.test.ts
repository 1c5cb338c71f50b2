import { expect, test } from 'vitest';
import { piecesOf } from '../../../lib/rules/pieces.ts';

const ENGLISH = 'The old swing bridge stays open, ';

test.each([
  ['nothing', '', 0],
  ['one line', 'The bridge opens', 2],
  ['sentences of Japanese', '橋は残る。町は喜ぶ！', 2],
  ['a long line with spaces', ENGLISH.repeat(100), 4],
  ['a text without an end', '字'.repeat(2_500), 3],
])('%s is in so many pieces', (_, text, count) => {
  const pieces = piecesOf(text);
  expect(pieces.join('')).toBe(text);
  expect(pieces).toHaveLength(count);
  expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1002);
});

test('no word is in two pieces', () => {
  const words = piecesOf(ENGLISH.repeat(500)).flatMap((piece) => piece.match(/\w+/g) ?? []);
  expect(new Set(words)).toEqual(new Set(['The', 'old', 'swing', 'bridge', 'stays', 'open']));
});
