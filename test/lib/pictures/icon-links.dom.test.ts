import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { iconLinks } from '../../../lib/pictures/icon-links.ts';

const page = (head: string, url = 'https://news.example/a/story') =>
  new JSDOM(`<!doctype html><head>${head}</head><body></body>`, { url }).window.document;

const CUSTOM = 'https://news.example/favicon.ico';

test.each<[what: string, head: string, expected: string[]]>([
  ['nothing named: where it is by custom', '', [CUSTOM]],
  [
    'the smallest that is large enough first, then larger ones, then smaller ones',
    `<link rel="icon" href="/16.png" sizes="16x16"><link rel="apple-touch-icon" href="/touch.png">
     <link rel="shortcut icon" href="48.png" sizes="48x48">`,
    [
      'https://news.example/a/48.png',
      'https://news.example/touch.png',
      'https://news.example/16.png',
      CUSTOM,
    ],
  ],
  [
    'no drawing, no data, no other kind of link',
    `<link rel="icon" href="/it.svg"><link rel="icon" type="image/svg+xml" href="/drawn">
     <link rel="icon" href="data:image/png;base64,AAAA"><link rel="mask-icon" href="/mask.png">
     <link rel="stylesheet" href="/icon.css">`,
    [CUSTOM],
  ],
  ['the same one once', `<link rel="icon" href="/favicon.ico">`, [CUSTOM]],
  [
    'six at most',
    Array.from({ length: 9 }, (_, n) => `<link rel="icon" href="/${n}.png" sizes="${40 + n}x9">`).join(''),
    [...Array.from({ length: 5 }, (_, n) => `https://news.example/${n}.png`), CUSTOM],
  ],
])('%s', (_, head, expected) => {
  expect(iconLinks(page(head))).toEqual(expected);
});

test('a page from disk has no such place', () => {
  expect(iconLinks(page('', 'file:///home/reader/saved.html'))).toEqual([]);
});
