import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { capture } from '../../../lib/capture.ts';
import { captureLive } from '../../../lib/live/capture-live.ts';
import { mergeEntries, sortEntries } from '../../../lib/live/merge-entries.ts';
import { splitEntries } from '../../../lib/live/split-entries.ts';
import { parsePage } from '../../../lib/sanitise/parse-page.ts';
import { livePage, SHAPES, UPDATES } from './page.ts';

const HREF = 'https://daily.example/live';
const captured = (shape: keyof typeof SHAPES, updates = UPDATES): SafeHtml => {
  const draft = captureLive(parsePage(livePage(shape, updates)), HREF, capture);
  if (draft?.type !== 'article') throw new Error(`Not captured: ${JSON.stringify(draft)}`);
  return draft.contentHtml;
};
const titles = (html: SafeHtml) =>
  splitEntries(html).entries.map((entry) =>
    UPDATES.findIndex(({ title, text }) => entry.html.includes(title) && entry.html.includes(text)),
  );

describe.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])('entries as %s', (shape) => {
  test('are told apart, each with its time, its headline and its text', () => {
    const { intro, entries } = splitEntries(captured(shape));
    expect(entries.map(({ at }) => new Date(at).toISOString().replace('.000', ''))).toEqual(
      UPDATES.map(({ at }) => at).reverse(),
    );
    expect(titles(captured(shape))).toEqual([4, 3, 2, 1, 0]);
    expect(intro).toContain('Ferries stay in port');
    expect(intro + entries.map(({ html }) => html).join('')).not.toContain('Share');
  });

  test('are added to, and those that left the page are kept', () => {
    const merged = mergeEntries(captured(shape, UPDATES.slice(2)), captured(shape, UPDATES.slice(0, 4)));
    expect(merged.added).toBe(1);
    expect(titles(sortEntries(merged.html, 'oldest'))).toEqual([0, 1, 2, 3, 4]);
    expect(titles(sortEntries(merged.html, 'newest'))).toEqual([4, 3, 2, 1, 0]);
    expect(mergeEntries(merged.html, merged.html)).toEqual({ html: merged.html, added: 0 });
  });

  test('that were written anew take the place of the earlier ones', () => {
    const [first, ...rest] = UPDATES;
    const changed = [
      {
        ...(first as (typeof UPDATES)[0]),
        text: 'The harbour opens at ten, the master says now, and not at nine.',
      },
      ...rest,
    ];
    const { html, added } = mergeEntries(captured(shape, changed), captured(shape));
    expect([added, html.includes('at ten'), html.includes('back to nine')]).toEqual([0, true, false]);
  });
});

test.each([
  ['a story', '<article><h1>T</h1><time datetime="2026-03-17">17 March</time><p>Text</p></article>'],
  [
    'a front page with dates',
    Array.from({ length: 9 }, () => '<article><time datetime="2026-03-17">x</time><h2>y</h2></article>').join(
      '',
    ),
  ],
  ['a live blog without entries', '<div class="live-blog"><time datetime="2026-03-17">x</time></div>'],
])('%s is none', (_, html) => {
  expect(captureLive(parsePage(html), HREF, capture)).toBeNull();
});
