import { describe, expect, it } from 'vitest';
import { FAR, guessHeights, heightOf } from '../../components/reader/guess-heights.ts';

const COLUMN = { width: 600, size: 20, lang: 'en' };

function textOf(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}

describe('how high a block will be', () => {
  const words = 'x'.repeat(600);
  it.each([
    ['a paragraph: its letters by the width of the column', `<p>${words}</p>`, 'en', '15.7em'],
    ['one in Japanese: letters as wide as high', `<p>${words}</p>`, 'ja', '33.8em'],
    ['a list: a line more for every item', '<ul><li>a</li><li>b</li></ul>', 'en', '4.2em'],
    ['nothing', '<p></p>', 'en', '0.8em'],
    [
      'a picture that is wider than the column',
      '<figure><img width="1200" height="800"></figure>',
      'en',
      'calc(400px + 3em)',
    ],
    ['a small picture', '<p><img width="300" height="200"></p>', 'en', 'calc(200px + 3em)'],
  ])('%s', (_name, html, lang, height) => {
    expect(heightOf(textOf(html).firstElementChild as Element, { ...COLUMN, lang })).toBe(height);
  });

  it('is told to blocks, not to frames around many', () => {
    const root = textOf('<p>A</p><section><h2>B</h2><p>C</p></section><div class="table-scroll">D</div>');
    guessHeights(root, COLUMN);
    expect([...root.querySelectorAll(`[${FAR}]`)].map((it) => it.textContent)).toEqual(['A', 'B', 'C', 'D']);
  });
});
