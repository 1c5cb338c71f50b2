import { expect, it } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { mergeEntries } from '../../../lib/live/merge-entries.ts';

const entry = (minute: number, words: string) =>
  `<h2><time datetime="2026-03-17T10:0${minute}:00Z">10:0${minute}</time></h2><p>${words}</p>`;
const blog = (...entries: [minute: number, words: string][]) =>
  entries.map(([minute, words]) => entry(minute, words)).join('') as SafeHtml;
const wordsOf = (html: string) => [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, words]) => words);

it.each<[string, SafeHtml, SafeHtml, string[], number]>([
  ['grows', blog([1, 'a']), blog([2, 'b'], [1, 'a']), ['b', 'a'], 1],
  ['forgets', blog([2, 'b'], [1, 'a']), blog([2, 'b']), ['b', 'a'], 0],
  ['edits', blog([2, 'b'], [1, 'a']), blog([2, 'b'], [1, 'A']), ['b', 'A'], 0],
  [
    'has a third of one minute',
    blog([1, 'b'], [1, 'a']),
    blog([1, 'c'], [1, 'b'], [1, 'a']),
    ['c', 'b', 'a'],
    1,
  ],
  ['forgets the first of one minute', blog([1, 'b'], [1, 'a']), blog([1, 'a']), ['a', 'b'], 0],
  [
    'edits one of a minute and forgets another',
    blog([1, 'c'], [1, 'b'], [1, 'a']),
    blog([1, 'B'], [1, 'a']),
    ['B', 'a', 'b'],
    0,
  ],
  ['says the same twice', blog([1, 'a'], [1, 'a']), blog([1, 'a']), ['a', 'a'], 0],
])('a live blog that %s keeps every entry', (_, earlier, newer, words, added) => {
  const merged = mergeEntries(newer, earlier);
  expect(wordsOf(merged.html)).toEqual(words);
  expect(merged.added).toBe(added);
});
