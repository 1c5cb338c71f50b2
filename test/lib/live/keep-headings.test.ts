import { expect, test } from 'vitest';
import type { Removal, SafeHtml } from '../../../lib/article.ts';
import { keepHeadings } from '../../../lib/live/keep-headings.ts';
import { draftOf } from '../db/drafts.ts';

const removal = (html: string, parent: number[], index: number): Removal => ({
  ...{ step: 's', rule: 'r', kind: 'metadata', reason: 'repeatsHead', text: 'x' },
  html: html as SafeHtml,
  where: { parent, index },
});
const heading = (n: number) => `<h2><time datetime="2026-03-17T0${n}:00:00.000Z">${n}</time> Entry</h2>`;

test('headings that were removed stand where they stood; other removals move along', () => {
  const draft = draftOf({
    html: '<div><p>One.</p></div><div><p>Two.</p></div><p>End.</p>',
    removals: [
      removal('<p>before</p>', [0], 0),
      removal(heading(1), [0], 0),
      removal('<p>after</p>', [0], 1),
      removal(heading(2), [], 1),
      removal('<p>inside</p>', [1], 1),
      removal(heading(3), [], 3),
    ],
  });
  const { contentHtml, removals } = keepHeadings(draft);
  expect(contentHtml).toBe(
    `<div>${heading(1)}<p>One.</p></div>${heading(2)}<div><p>Two.</p></div><p>End.</p>${heading(3)}`,
  );
  expect(removals.map(({ html, where }) => [html, where.parent, where.index])).toEqual([
    ['<p>before</p>', [0], 0],
    ['<p>after</p>', [0], 2],
    ['<p>inside</p>', [2], 1],
  ]);
});
