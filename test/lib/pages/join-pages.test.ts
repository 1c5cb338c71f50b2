import { describe, expect, test } from 'vitest';
import type { Draft, Removal, SafeHtml } from '../../../lib/article.ts';
import { joinPages } from '../../../lib/pages/join-pages.ts';
import { type ReadPage, readRest } from '../../../lib/pages/read-rest.ts';
import { draftOf } from '../db/drafts.ts';

const page = (html: string, removals: Removal[] = []): Draft => draftOf({ html, words: 10, removals });
const removal = (index: number): Removal => ({
  ...{ step: 's', rule: 'r', kind: 'navigation', reason: 'siteNavigation', text: 'x' },
  html: '<p>x</p>' as SafeHtml,
  where: { parent: [], index },
});

test('pages stand one after the other, and each removal goes back where it stood', () => {
  const joined = joinPages(page('<p>One.</p><p>Two.</p>', [removal(2)]), [
    page('<p>Three.</p>', [removal(1)]),
    page('<p>Four.</p>', [removal(0)]),
  ]);
  expect(joined.contentHtml).toBe(
    '<p>One.</p><p>Two.</p><section><p>Three.</p></section><section><p>Four.</p></section>',
  );
  expect(joined.removals.map(({ where }) => where)).toEqual([
    { parent: [], index: 2 },
    { parent: [2], index: 1 },
    { parent: [3], index: 0 },
  ]);
  expect(joined.words).toBe(30);
});

test('a page that only repeats another is left out', () => {
  const first = page('<p>One.</p>');
  expect(joinPages(first, [first, page('<p>Two.</p>'), page('<p>Two.</p>')]).contentHtml).toBe(
    '<p>One.</p><section><p>Two.</p></section>',
  );
});

describe('reading the rest', () => {
  const URL = 'https://news.example/story';
  /** Pages of a site: number → numbers that it links to; null: it does not answer. */
  const site =
    (pages: Record<number, number[] | null>): ReadPage =>
    async (url) => {
      const links = pages[Number(url.split('=')[1])];
      if (!links) return null;
      const anchors = links.map((n) => ({
        getAttribute: (name: string) => (name === 'href' ? `${URL}?page=${n}` : ''),
        textContent: `${n}`,
      }));
      const doc = { querySelectorAll: () => anchors } as unknown as Document;
      return { doc, url, capture: page(`<p>${url}</p>`) };
    };
  const at = (...numbers: number[]) => numbers.map((n) => `${URL}?page=${n}`);

  test.each([
    ['all that are named', { 2: [], 3: [] }, { total: 3, rest: at(2, 3) }, 2, { total: 3, rest: [] }],
    [
      'what a page names in turn',
      { 2: [3], 3: [4], 4: [] },
      { total: 2, rest: at(2) },
      3,
      { total: 4, rest: [] },
    ],
    [
      'the gap of a pager',
      { 2: [3, 4], 3: [4], 4: [] },
      { total: 4, rest: at(2, 4) },
      3,
      { total: 4, rest: [] },
    ],
    [
      'up to the first that fails',
      { 2: [], 3: null, 4: [] },
      { total: 4, rest: at(2, 3, 4) },
      1,
      { total: 4, rest: at(3, 4) },
    ],
  ])('%s', async (_, pages, more, read, left) => {
    const rest = await readRest(more, site(pages));
    expect([rest.drafts.length, rest.left]).toEqual([read, left]);
  });
});
