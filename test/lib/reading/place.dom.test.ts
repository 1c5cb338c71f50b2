import { describe, expect, it } from 'vitest';
import { beginningOf, blocksOf } from '../../../lib/reading/blocks.ts';
import { blockOf, distanceTo, placeAt } from '../../../lib/reading/place.ts';
import { minutesLeft, progressOf } from '../../../lib/reading/progress.ts';

function textOf(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

/**
 * jsdom has no layout: every block is 100 px high, the first one `scrolled` px over the window's edge; what is around
 * blocks is as high as they are.
 */
function layOut(root: HTMLElement, scrolled: number): HTMLElement {
  const blocks = blocksOf(root);
  for (const element of root.querySelectorAll('*')) {
    const inside = blocks.filter((it) => element.contains(it));
    const top = blocks.indexOf(inside[0] ?? (element.closest('p') as HTMLElement)) * 100;
    element.getBoundingClientRect = () => new DOMRect(0, top - scrolled, 600, inside.length * 100);
  }
  return root;
}

const STORY =
  '<h2>A</h2><p>B</p><ul><li>C</li><li><p>D</p></li></ul><blockquote><p>E</p></blockquote><table><tr><td>F</td></tr></table>';

describe('blocks', () => {
  it('are counted in reading order and never overlap', () => {
    expect(blocksOf(textOf(STORY)).map((it) => it.textContent)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  it('are known by how they begin, white space folded', () => {
    expect(beginningOf(textOf(`  One\n two ${'x'.repeat(100)}`))).toHaveLength(64);
    expect(beginningOf(textOf('  One\n two '))).toBe('One two');
    expect(beginningOf(textOf('One <span data-ours>Load</span>two'))).toBe('One two');
  });
});

describe('place', () => {
  it.each([
    [0, null],
    [50, { block: 0, into: 0.5, quote: 'A' }],
    [100, { block: 1, into: 0, quote: 'B' }],
    [275, { block: 2, into: 0.75, quote: 'C' }],
    [9999, null],
  ])('%d px down', (scrolled, expected) => {
    expect(placeAt(layOut(textOf(STORY), scrolled), 0)).toEqual(expected);
  });

  it('is found again in another layout', () => {
    const place = placeAt(layOut(textOf(STORY), 275), 0);
    expect(place && distanceTo(layOut(textOf(STORY), 0), place, 0)).toBe(275);
  });

  const found: [string, string, { block: number; quote: string }, string][] = [
    ['the same text', '<p>A</p><p>B</p><p>C</p>', { block: 1, quote: 'B' }, 'B'],
    ['a block came in before it', '<p>A</p><p>new</p><p>B</p>', { block: 1, quote: 'B' }, 'B'],
    ['blocks went before it', '<p>B</p><p>C</p>', { block: 4, quote: 'B' }, 'B'],
    ['its block went', '<p>A</p><p>C</p>', { block: 1, quote: 'B' }, 'C'],
    ['a much shorter text', '<p>A</p>', { block: 7, quote: 'B' }, 'A'],
    ['a picture, which has no words', '<p>A</p><figure></figure><p>C</p>', { block: 1, quote: '' }, ''],
  ];
  it.each(found)('%s', (_name, html, place, text) => {
    expect(blockOf(blocksOf(textOf(html)), place)?.textContent).toBe(text);
  });

  it('is nowhere in an empty text', () => {
    expect(distanceTo(textOf(''), { block: 0, into: 0, quote: 'x' }, 0)).toBeNull();
  });
});

describe('progress', () => {
  it.each([
    ['at the top', { top: 200, bottom: 4200 }, 0.15],
    ['in the middle', { top: -1200, bottom: 2800 }, 0.5],
    ['at the end', { top: -3200, bottom: 800 }, 1],
    ['beyond the end', { top: -4000, bottom: 0 }, 1],
    ['a text that fits', { top: 100, bottom: 500 }, 1],
    ['below the window', { top: 900, bottom: 1200 }, 0],
    ['no text', { top: 100, bottom: 100 }, 0],
  ])('%s', (_name, box, expected) => {
    expect(progressOf(box, 800)).toBeCloseTo(expected, 5);
  });

  it.each([
    [10, 0, 10],
    [10, 0.5, 5],
    [10, 0.97, 1],
    [10, 0.995, 0],
    [1, 0.1, 1],
  ])('%d minutes at %d leave %d', (minutes, progress, left) => {
    expect(minutesLeft(minutes, progress)).toBe(left);
  });
});
