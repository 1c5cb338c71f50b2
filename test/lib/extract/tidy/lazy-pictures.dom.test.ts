import { describe, expect, it } from 'vitest';
import { resolvePictures } from '../../../../lib/extract/tidy/lazy-pictures.ts';

/** What is tested, what stands in the page, what is kept of it. */
const cases: [string, string, string][] = [
  ['a late address', '<img src="/blank.gif" data-src="/a.jpg">', '<img src="/a.jpg" data-src="/a.jpg">'],
  [
    'a real address stays',
    '<img src="/real.jpg" data-src="/a.jpg">',
    '<img src="/real.jpg" data-src="/a.jpg">',
  ],
  [
    'a home-made name',
    '<img src="data:image/gif;base64,R0" data-foo="https://c.example/b.webp?w=3">',
    '<img src="https://c.example/b.webp?w=3" data-foo="https://c.example/b.webp?w=3">',
  ],
  [
    'the best of a srcset',
    '<img src="/s.jpg" srcset="/s.jpg 300w, /m.jpg 1200w, /l.jpg 2400w" sizes="1px">',
    '<img src="/m.jpg">',
  ],
  ['too wide alone', '<img src="/blank.gif" srcset="/l.jpg 2400w, /xl.jpg 4000w">', '<img src="/l.jpg">'],
  ['densities', '<img src="/1.jpg" srcset="/1.jpg, /2.jpg 2x, /3.jpg 3x">', '<img src="/2.jpg">'],
  [
    'commas in addresses',
    '<img src="/1.jpg" srcset="/w_300,h_2/a.jpg 300w, /w_900,h_6/a.jpg 900w">',
    '<img src="/w_900,h_6/a.jpg">',
  ],
  [
    'sources of a picture',
    '<picture><source srcset="/a.avif 800w"><img src="/blank.gif"></picture>',
    '<picture><source srcset="/a.avif 800w"><img src="/a.avif"></picture>',
  ],
];

describe('resolvePictures', () => {
  it.each(cases)('%s', (_name, html, expected) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    resolvePictures(root);
    expect(root.innerHTML).toBe(expected);
  });
});
