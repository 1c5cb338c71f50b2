import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { SketchDocument } from '../../../lib/extract/sketch/sketch-document.ts';
import { SketchElement } from '../../../lib/extract/sketch/sketch-element.ts';
import type { SketchNode } from '../../../lib/extract/sketch/sketch-node.ts';
import { SwiftReadability } from '../../../lib/extract/swift-readability.ts';
import { readFixtures } from '../../fixtures/tools/page-fixture.ts';

const fixtures = readFixtures(join(import.meta.dirname, '../../fixtures/pages'));

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const TITLE = 'A bridge at last';

/** Readability but for what is left to others: pictures, styles, links, and what the page says of itself. */
class Plain extends Readability<HTMLElement> {
  _getArticleMetadata(): object {
    return { title: TITLE };
  }
  _unwrapNoscriptImages(): void {}
  _fixLazyImages(): void {}
  _cleanStyles(): void {}
  _postProcessContent(): void {}
}

function readPlainly(html: string): string | null {
  const content = new Plain(parse(html), { serializer: (node) => node as HTMLElement }).parse()?.content;
  // Icons are drawn without their lines.
  for (const drawing of content?.querySelectorAll('svg') ?? [])
    if (drawing.firstElementChild && !drawing.textContent?.trim()) drawing.replaceChildren();
  return content?.outerHTML ?? null;
}

function readSwiftly(html: string): string | null {
  const doc = parse(html);
  const content = new SwiftReadability(new SketchDocument(doc)).read(TITLE);
  return content ? (build(content, doc) as Element).outerHTML : null;
}

/** Makes elements of a sketch. */
function build(sketch: SketchNode, doc: Document): Node {
  if (!(sketch instanceof SketchElement)) return (sketch.source as Node).cloneNode();
  const { source, tagName, className, id } = sketch;
  // What a template holds stands in no tree.
  const element =
    source?.tagName === tagName
      ? (source.cloneNode(tagName === 'TEMPLATE') as Element)
      : doc.createElement(tagName.toLowerCase());
  for (const { name, value } of source?.attributes ?? []) element.setAttribute(name, value);
  if (id) element.id = id;
  if (className) element.setAttribute('class', className);
  element.append(...sketch.childNodes.map((child) => build(child, doc)));
  return element;
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
  ['drawings', '<svg><g><path></path></g></svg><p><svg><a href="/x"><text>Map</text></a></svg></p>'],
  ['comments', 'one<br><!-- x --><br>two<div>three<!-- y -->four</div><!-- z -->'],
  [
    'headings and breaks',
    '<div><h3>Head</h3></div><div class="comment">x</div>one<br><br>two <font>three</font>',
  ],
];
const PROSE = '<p>The council met on Monday, and after hours of talk, it agreed on the bridge.</p>'.repeat(9);

describe('swift readability', () => {
  it('keeps what Readability keeps of every fixture', () => {
    for (const { slug, source } of fixtures) expect(readSwiftly(source), slug).toBe(readPlainly(source));
  });

  it.each(ODD)('keeps what Readability keeps: %s', (_, odd) => {
    for (const body of [
      odd,
      `<article>${PROSE}${odd}${PROSE}</article>`,
      `<div>${PROSE}</div><div>${odd}</div>`,
    ])
      expect(readSwiftly(body)).toBe(readPlainly(body));
  });

  it('reads a page that is XML, where elements are spelled in small letters', () => {
    const body = `<div class="menu"><a href="/">Home</a></div><div>${PROSE}</div>`;
    const xml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
    const page = new DOMParser().parseFromString(xml, 'application/xhtml+xml');
    const content = new SwiftReadability(new SketchDocument(page)).read(TITLE);
    expect(content?.textContent).toBe(PROSE.replace(/<\/?p>/g, ''));
  });
});
