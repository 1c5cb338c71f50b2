import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sanitise } from '../../../lib/sanitise/sanitise.ts';
import { findBreaches } from './oracle.ts';
import { PAYLOADS } from './payloads.ts';

const BASE = 'https://paper.example/';
/** Cases in `npm test`; the battery asks for more. */
const CASES = Number(import.meta.env.FUZZ_CASES ?? 1000);

const names = fc.constantFrom(
  ...'p div a img table tr td svg math mtext mglyph style script template noscript form input select textarea title xmp iframe foreignObject annotation-xml desc li ul b i x-y plaintext'.split(
    ' ',
  ),
);
const attributes = fc.constantFrom(
  '',
  ' id=note-1',
  ' id=body',
  ' href="javascript:boom()"',
  ' href="/a?b=1"',
  ' src=x onerror=boom()',
  ' title="</style><img src=x onerror=boom()>"',
  ' style=x',
  ' class=y',
  ' data-broadsheet-removed=1',
);
const texts = fc.constantFrom(
  'text',
  '&lt;img src=x onerror=boom()&gt;',
  '<!--',
  '-->',
  '&amp;lt;',
  ']]>',
  '\u0000',
  '<',
  '">',
  "'>",
);

const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
  html: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.constantFrom(...PAYLOADS.filter((payload) => payload.length < 400)),
    fc
      .tuple(names, attributes, tie('html'), fc.boolean())
      .map(
        ([name, attribute, inner, closed]) => `<${name}${attribute}>${inner}${closed ? `</${name}>` : ''}`,
      ),
  ),
}));

/** Parsing may still move what was stored (a paragraph in a paragraph); it must be safe then, and settle. */
it('any html becomes safe, stays safe, and settles', () => {
  fc.assert(
    fc.property(html, (dirty) => {
      const stored = sanitise(dirty, BASE);
      const again = sanitise(stored, BASE);
      expect(findBreaches(parse(stored))).toEqual([]);
      expect(findBreaches(parse(again))).toEqual([]);
      expect(sanitise(again, BASE)).toBe(again);
    }),
    { numRuns: CASES },
  );
}, 120_000);

function parse(stored: string): HTMLElement {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.innerHTML = stored;
  return box;
}
