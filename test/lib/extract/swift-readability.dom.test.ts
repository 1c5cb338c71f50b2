import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { SwiftReadability } from '../../../lib/extract/swift-readability.ts';
import { readFixtures } from '../../fixtures/tools/page-fixture.ts';

const fixtures = readFixtures(join(import.meta.dirname, '../../fixtures/pages'));
const OPTIONS = { keepClasses: true, serializer: (node: Node) => node as HTMLElement };

type Kind = new (doc: Document, options: typeof OPTIONS) => Readability<HTMLElement>;

function read(Kind: Kind, html: string): string | null {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const content = new Kind(doc, OPTIONS).parse()?.content;
  // Handlers and styles are dropped on the way on purpose.
  for (const element of content?.querySelectorAll('*') ?? [])
    for (const name of element.getAttributeNames())
      if (/^(?:style$|on)/.test(name)) element.removeAttribute(name);
  return content?.outerHTML ?? null;
}

/** What the fixtures have few of. */
const ODD: [string, string][] = [
  ['hidden in several ways', '<p style="disp\\6cay:none">a</p><p hidden>b</p><p aria-hidden="true">c</p>'],
  ['empty boxes', '<div> <br><hr></div><section><img src="a.png"></section><h2> </h2><div><div></div></div>'],
  ['lists', `<ul>${'<li><a href="/a">Another story of the day</a></li>'.repeat(12)}</ul>`],
  ['lists of pictures', `<ul>${'<li><img src="a.png"></li>'.repeat(4)}</ul>`],
  [
    'tables',
    `<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(12)}</table><table><tr><td>x</td></tr></table>`,
  ],
  [
    'films',
    '<div><iframe src="https://www.youtube.com/embed/x"></iframe></div><div><iframe src="/x"></iframe></div>',
  ],
  ['links in the page', '<div><a href="#note">A note that stands below this line</a> and words</div>'],
  [
    'fields and words of ads',
    '<div><input><p>a</p></div><div><p>Advertisement</p></div><div><p>loading…</p></div>',
  ],
  [
    'headings and breaks',
    '<div><h3>Head</h3></div><div class="comment">x</div>one<br><br>two <font>three</font>',
  ],
];
const PROSE = '<p>The council met on Monday, and after hours of talk, it agreed on the bridge.</p>'.repeat(9);

describe('swift readability', () => {
  it('keeps what Readability keeps of every fixture', () => {
    for (const { slug, source } of fixtures)
      expect(read(SwiftReadability, source), slug).toBe(read(Readability, source));
  });

  it.each(ODD)('keeps what Readability keeps: %s', (_, odd) => {
    for (const body of [
      odd,
      `<article>${PROSE}${odd}${PROSE}</article>`,
      `<div>${PROSE}</div><div>${odd}</div>`,
    ])
      expect(read(SwiftReadability, body)).toBe(read(Readability, body));
  });
});
