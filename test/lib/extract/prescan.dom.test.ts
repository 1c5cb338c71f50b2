import { describe, expect, it, vi } from 'vitest';
import { capture } from '../../../lib/capture.ts';
import { flatten } from '../../../lib/extract/flatten.ts';
import { MAX_ELEMENTS, MAX_TEXT, prescan } from '../../../lib/extract/prescan.ts';

const emptyPage = (): Document => document.implementation.createHTMLDocument('A page');

/** Nested elements are made by hand: the parser has bounds of its own. */
function nest(doc: Document, depth: number, name = 'div'): HTMLElement {
  let inner: HTMLElement = doc.body;
  for (let i = 0; i < depth; i++) inner = inner.appendChild(doc.createElement(name));
  return inner;
}

const SENTENCE = 'The council met on Tuesday, and after a long debate it voted to repair the bridge. ';

function fill(inner: HTMLElement): void {
  for (let i = 0; i < 8; i++) {
    inner.appendChild(inner.ownerDocument.createElement('p')).textContent =
      `Part ${i}. ${SENTENCE.repeat(3)}`;
  }
}

describe('prescan', () => {
  it('takes an ordinary page', () => {
    const doc = emptyPage();
    fill(nest(doc, 20));
    expect(prescan(doc)).toEqual({ ok: true, deep: false });
  });

  it.each([
    [60, 0],
    [600, 1],
  ])('%d elements deep, it walks from element to element only where it must', (depth, least) => {
    const doc = emptyPage();
    // `html` and `body` count, too.
    fill(nest(doc, depth - 3));
    const walks = vi.spyOn(doc, 'createTreeWalker');
    prescan(doc);
    const elements = walks.mock.calls.filter(([, what]) => what === NodeFilter.SHOW_ELEMENT);
    expect(Math.min(elements.length, 1)).toBe(least);
  });

  it('finds a story under thousands of wrappers', () => {
    const doc = emptyPage();
    fill(nest(doc, 3000));
    expect(prescan(doc)).toEqual({ ok: true, deep: true });
    const draft = capture(doc, 'https://example.org/deep');
    expect(draft.type).toBe('article');
    expect(draft.type === 'article' && draft.contentHtml).toContain('Part 7.');
  });

  it.each([
    [
      'depth that is no mere wrapping',
      (doc: Document) => {
        let inner: HTMLElement = doc.body;
        for (let i = 0; i < 600; i++) {
          inner.append('a word');
          inner = inner.appendChild(doc.createElement('div'));
        }
      },
    ],
    ['nested inline elements', (doc: Document) => nest(doc, 1000, 'b').append('word')],
    [
      'too many elements',
      (doc: Document) => {
        for (let i = 0; i <= MAX_ELEMENTS; i++) doc.body.appendChild(doc.createElement('i'));
      },
    ],
    ['too much text', (doc: Document) => doc.body.append('x'.repeat(MAX_TEXT + 1))],
  ])('refuses %s', (_, make) => {
    const doc = emptyPage();
    make(doc);
    expect(prescan(doc)).toEqual({ ok: false, reason: 'tooBig' });
    expect(capture(doc, 'https://example.org/')).toMatchObject({ type: 'notArticle', reason: 'tooBig' });
  });

  it('does not count scripts as text', () => {
    const doc = emptyPage();
    doc.body.appendChild(doc.createElement('script')).textContent = 'x'.repeat(MAX_TEXT + 1);
    expect(prescan(doc)).toEqual({ ok: true, deep: false });
  });
});

describe('flatten', () => {
  it('keeps order, text and attributes, and drops mere wrappers', () => {
    const doc = emptyPage();
    const inner = nest(doc, 5);
    inner.innerHTML = '<h1 id="t">A</h1><div><p>B <b>c</b></p></div><p>D</p>';
    const flat = flatten(doc);
    expect(flat.body.innerHTML).toBe('<div><h1 id="t">A</h1><p>B <b>c</b></p><p>D</p></div>');
    expect(flat.title).toBe('A page');
  });
});

describe('capture', () => {
  it('gives up when time is up', () => {
    const doc = emptyPage();
    fill(nest(doc, 3));
    let clock = 0;
    const draft = capture(doc, 'https://example.org/', () => (clock += 1500));
    expect(draft).toMatchObject({ type: 'notArticle', reason: 'tooSlow' });
  });

  it('looks at the time between all that may take long, the steps of cleaning too', () => {
    const doc = emptyPage();
    fill(nest(doc, 3));
    let looks = 0;
    const late = (from: number) => () => (looks++ < from ? 0 : 5000);
    expect(capture(doc, 'https://example.org/', late(Infinity)).type).toBe('article');
    const all = looks;
    expect(all).toBeGreaterThan(15);
    for (let from = 1; from < all; from++) {
      looks = 0;
      expect(capture(doc, 'https://example.org/', late(from))).toMatchObject({ reason: 'tooSlow' });
      expect(looks).toBe(from + 1);
    }
  });
});
