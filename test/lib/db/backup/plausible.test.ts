import { expect, test } from 'vitest';
import { isPlausible } from '../../../../lib/db/backup/plausible.ts';

const MANY = 2_500_000;

test.each<[string, string]>([
  ['brackets in brackets', '['.repeat(MANY)],
  ['objects in lists in objects', '{"a":[1,'.repeat(MANY / 5)],
  ['millions of numbers', `[${'1,'.repeat(MANY)}1]`],
])('%s are not read', (_, line) => {
  expect(isPlausible(line)).toBe(false);
});

test.each<[string, string]>([
  ['a short line, whatever it is', '['.repeat(1000)],
  ['brackets in a text', JSON.stringify({ html: '[{,'.repeat(MANY / 5) })],
  [
    'a text that ends in a slash, and one that is full of quotes',
    JSON.stringify(['\\'.repeat(MANY / 5), '"['.repeat(MANY / 5)]),
  ],
  [
    'a thousand removals',
    JSON.stringify(
      Array.from({ length: 1000 }, () => ({ where: { parent: [1, 2] }, text: 'x'.repeat(300) })),
    ),
  ],
])('%s may be one of ours', (_, line) => {
  expect(isPlausible(line)).toBe(true);
});
