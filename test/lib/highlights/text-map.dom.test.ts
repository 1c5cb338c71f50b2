import { describe, expect, it } from 'vitest';
import { anchor } from '../../../lib/highlights/anchor.ts';
import { paint } from '../../../lib/highlights/paint.ts';
import { mapText, rangeOf, stretchOf } from '../../../lib/highlights/text-map.ts';

function textOf(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}

const HTML = '<p>One <em>two</em> three.</p><span data-ours>Load</span><p>Four.</p>';

describe('the text map', () => {
  it('holds the words of the article and none of ours', () => {
    expect(mapText(textOf(HTML)).text).toBe('One two three.\nFour.');
  });

  it.each([
    ['<p>One.</p>\n<p>Two.</p>', 'One.\nTwo.'],
    ['<p>A line<br>and another</p>', 'A line\nand another'],
    ['<p>In<b>side</b> <i>one</i></p>', 'Inside one'],
    ['<ul><li>One</li><li><p>Two</p><p>Three</p></li></ul>tail', 'One\nTwo\nThree\ntail'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['<figure><img><figcaption>Of it</figcaption></figure><p></p><p>Then</p>', 'Of it\nThen'],
  ])('%s: words of two lines are no one word', (html, text) => {
    expect(mapText(textOf(html)).text).toBe(text);
  });

  it('finds what was marked when two paragraphs ran into one', () => {
    const exact = 'two three.Four.';
    const { text } = mapText(textOf(HTML));
    const place = anchor(text, { exact, prefix: 'One ', suffix: '', start: 4, end: 19 });
    expect(place && text.slice(place.start, place.end)).toBe('two three.\nFour.');
  });

  it('ends no range behind a node, where a place ends between two', () => {
    expect(rangeOf(mapText(textOf(HTML)), 4, 15, document)?.toString()).toBe('two three.');
  });

  it.each([
    [0, 3, 'One'],
    [4, 7, 'two'],
    [2, 9, 'e two t'],
    [8, 19, 'three.Four'],
  ])('goes to a range and back (%d–%d)', (start, end, words) => {
    const map = mapText(textOf(HTML));
    const range = rangeOf(map, start, end, document);
    expect(range?.toString().replace('Load', '')).toBe(words);
    expect(range && stretchOf(map, range)).toEqual({ start, end });
  });

  it('reads ranges whose ends are elements', () => {
    const root = textOf(HTML);
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(stretchOf(mapText(root), range)).toEqual({ start: 0, end: 20 });
    range.selectNode(root.querySelector('em') as Element);
    expect(stretchOf(mapText(root), range)).toEqual({ start: 4, end: 7 });
  });

  it.each([
    [3, 3],
    [5, 99],
    [-1, 2],
  ])('has no range for %d–%d', (start, end) => {
    expect(rangeOf(mapText(textOf(HTML)), start, end, document)).toBeNull();
  });
});

describe('paint', () => {
  it('sets a highlight for each colour in use and takes the others away', () => {
    const registry = new Map<string, unknown>([['mark-red', 'old']]);
    const map = mapText(textOf(HTML));
    const range = rangeOf(map, 0, 3, document) as Range;
    paint([{ colour: 'green', range }], registry as never, (ranges) => ranges as never);
    expect([...registry]).toEqual([['mark-green', [range]]]);
  });

  it('does nothing in a browser that cannot paint', () => {
    expect(() => paint([], undefined, () => ({}) as never)).not.toThrow();
  });
});
