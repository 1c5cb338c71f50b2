import { describe, expect, test } from 'vitest';
import { findPages } from '../../../lib/pages/find-pages.ts';

const HREF = 'https://news.example/2026/harbour-bridge';
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const numbers = (...hrefs: string[]) => hrefs.map((href, n) => `<a href="${href}">${n + 2}</a>`).join(' ');

describe('a story of several pages', () => {
  test.each([
    ['a query', numbers('?page=2', '?page=3'), [`${HREF}?page=2`, `${HREF}?page=3`], 3],
    ['a segment', numbers(`${HREF}/2`, `${HREF}/3`), [`${HREF}/2`, `${HREF}/3`], 3],
    ['a word and a segment', numbers(`${HREF}/page/2/`), [`${HREF}/page/2/`], 2],
    ['a German segment', numbers(`${HREF}/seite-2`), [`${HREF}/seite-2`], 2],
    ['a mark in the name', numbers(`${HREF},2`), [`${HREF},2`], 2],
    ['a link to what is next', `<a rel="next" href="?p=2">Go on</a>`, [`${HREF}?p=2`], 2],
    ['a head that says what is next', `<link rel="next" href="${HREF}?page=2#top">`, [`${HREF}?page=2`], 2],
    [
      'a pager with a gap',
      `${numbers('?page=2')} … <a href="?page=9">9</a>`,
      [`${HREF}?page=2`, `${HREF}?page=9`],
      9,
    ],
    ['slides', numbers('?slide=2', '?slide=3'), [`${HREF}?slide=2`, `${HREF}?slide=3`], 3],
    [
      'more than twenty',
      Array.from({ length: 30 }, (_, n) => `<a href="?page=${n + 2}">${n + 2}</a>`).join(''),
      Array.from({ length: 19 }, (_, n) => `${HREF}?page=${n + 2}`),
      20,
    ],
  ])('told by %s', (_, html, rest, total) => {
    expect(findPages(pageOf(html), HREF)).toEqual({ total, rest });
  });
});

describe('its later pages', () => {
  const [second, third] = [`${HREF}?page=2`, `${HREF}?page=3`];
  test.each([
    ['numbers', `<a href="${HREF}">1</a> 2 <a href="?page=3">3</a>`, second, [HREF, third], 3, 2],
    ['what was before', `<link rel="prev" href="${HREF}">`, second, [HREF], 2, 2],
    ['both neighbours', '<a rel="prev" href="?page=2">Back</a>', third, [second], 3, 3],
    [
      'a segment',
      `<a href="${HREF}">1</a> <a href="${HREF}/2">2</a>`,
      `${HREF}/3`,
      [HREF, `${HREF}/2`],
      3,
      3,
    ],
  ])('name the others by %s', (_, html, href, rest, total, only) => {
    expect(findPages(pageOf(html), href)).toEqual({ total, rest, only });
  });
});

test.each([
  ['the next story', '<a rel="next" href="/2026/ferry">Next story</a>', HREF],
  ['another site', '<a rel="next" href="https://other.example/2026/harbour-bridge?page=2">2</a>', HREF],
  ['years in a list', '<a href="/2025">2025</a> <a href="/2024">2024</a>', 'https://news.example/2026'],
  ['pages of comments', '<a href="?comments=2">2</a>', HREF],
  ['a number of something else', '<a href="?page=2">Two more</a>', HREF],
  ['a later page that names none before it', '<a rel="next" href="?page=3">3</a>', `${HREF}?page=2`],
  ['the story before', '<a rel="prev" href="/2026/ferry">1</a>', `${HREF}?page=2`],
  ['no second page', '<a href="?page=5">5</a>', HREF],
])('%s: one page', (_, html, href) => {
  expect(findPages(pageOf(html), href)).toBeNull();
});
