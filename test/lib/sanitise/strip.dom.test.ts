import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purifyTree } from '../../../lib/sanitise/purifier.ts';
import { settleAddresses } from '../../../lib/sanitise/settle-addresses.ts';
import { strip } from '../../../lib/sanitise/strip.ts';
import { PAYLOADS } from './payloads.ts';

function parse(html: string): HTMLElement {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.innerHTML = html;
  return box;
}

/** What is left, and what the library makes of that. Null when `strip` left it to the library anyway. */
function leftAndPurified(html: string): [string, string] | null {
  const box = parse(html);
  if (!strip(box)) return null;
  const again = box.cloneNode(true) as HTMLElement;
  purifyTree(again);
  for (const tree of [box, again]) settleAddresses(tree, 'https://paper.example/');
  return [box.innerHTML, again.innerHTML];
}

const PLAIN = [
  '<p>One <a href="/two" title="a: b">two</a> <b>three</b></p><img src="x.png" alt=" So: a picture " width="3">',
  '<ol start=" 3 "><li value=" 4 ">a</li></ol><p title=" x" dir=" ltr">a</p>',
  '<form><input name="childNodes"><p>Text</p><!-- note --></form><form name="form"></form>',
  '<p><svg><style>p{}</style><foreignObject><p>in</p></foreignObject></svg>out<math><mi>x</mi></math></p>',
  '<p><a href="javascript:boom()">a</a><a href="foo:bar">b</a><img src="foo:bar"><img src="data:text/html,x"></p>',
];
const DOUBTFUL = ['<p lang="x:y">a</p>', '<img src="x.png" alt="</noscript><script>boom()</script>">'];

describe('strip', () => {
  it.each(PLAIN.map((html) => [html]))('leaves nothing to do in %s', (html) => {
    const found = leftAndPurified(html);
    expect(found).not.toBeNull();
    expect(found?.[0]).toBe(found?.[1]);
  });

  it.each(DOUBTFUL.map((html) => [html]))('leaves to the library %s', (html) => {
    expect(strip(parse(html))).toBe(false);
  });

  it('asks the library about foreign elements and documents that are no HTML', () => {
    const box = parse('<p>a</p>');
    box.append(box.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path'));
    expect(strip(box)).toBe(false);
    const xml = new DOMParser().parseFromString('<div xmlns="http://www.w3.org/1999/xhtml"/>', 'text/xml');
    expect(strip(xml.documentElement)).toBe(false);
  });

  it('is sure of no payload of which the library would take more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PLAIN, ...PAYLOADS), { minLength: 1, maxLength: 4 }),
        (parts) => {
          const found = leftAndPurified(parts.join(''));
          if (found) expect(found[0]).toBe(found[1]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(PAYLOADS.map((payload) => [payload]))('agrees with the library on %s', (payload) => {
    const found = leftAndPurified(`<p>before</p>${payload}<p>after</p>`);
    if (found) expect(found[0]).toBe(found[1]);
  });
});
