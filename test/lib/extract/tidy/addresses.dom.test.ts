import { expect, it } from 'vitest';
import { settleLinks } from '../../../../lib/extract/tidy/addresses.ts';

const BASE = 'https://news.example/2026/a';

/** A piece that was left out may be a link itself; put back, it must lead where it led. */
it.each([
  ['a link', '<a href="/b?utm_source=x">B</a>', '<a href="https://news.example/b">B</a>'],
  ['a link that leads nowhere stays a piece', '<a href="javascript:void(0)">B</a>', '<a>B</a>'],
  ['a name', '<a name="top">B</a>', '<a name="top">B</a>'],
  [
    'links in a piece',
    '<p><a href="b">B</a> <a href="void:0">C</a></p>',
    '<p><a href="https://news.example/2026/b">B</a> C</p>',
  ],
])('%s', (_, html, settled) => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const piece = holder.firstElementChild as Element;
  settleLinks(holder, BASE, (link) => link === piece);
  expect(holder.innerHTML).toBe(settled);
  expect(piece.parentNode).toBe(holder);
});
