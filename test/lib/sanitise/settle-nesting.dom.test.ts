import { describe, expect, it } from 'vitest';
import { sanitise, sanitiseTree } from '../../../lib/sanitise/sanitise.ts';
import { serialise } from '../../../lib/sanitise/serialise.ts';

const BASE = 'https://paper.example/';

/** Parsed into a box without a policy, as it is shown. */
function parse(html: string): HTMLElement {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.innerHTML = html;
  return box;
}

/** `html` with elements inside each other that a parser would have taken apart: scripts nest as they like. */
function built(make: (doc: Document) => Node[]): HTMLElement {
  const box = parse('');
  box.append(...make(box.ownerDocument));
  return box;
}

function element(doc: Document, name: string, ...children: (Node | string)[]): HTMLElement {
  const made = doc.createElement(name);
  made.append(...children);
  return made;
}

describe('what is stored is read again as it was', () => {
  it.each<[string, (doc: Document) => Node[]]>([
    ['a table in a paragraph', (doc) => [element(doc, 'p', 'Before', element(doc, 'table'), 'after')]],
    ['a paragraph in a paragraph', (doc) => [element(doc, 'p', 'One', element(doc, 'p', 'two'))]],
    [
      'a list in a line in a paragraph',
      (doc) => [element(doc, 'p', element(doc, 'em', element(doc, 'ul', element(doc, 'li', 'x'))))],
    ],
    ['a link in a link', (doc) => [element(doc, 'a', 'one', element(doc, 'b', element(doc, 'a', 'two')))]],
    ['line breaks at the beginning of code', (doc) => [element(doc, 'pre', '\n\ncode')]],
    ['line breaks of an old machine', (doc) => [element(doc, 'p', 'one\rtwo\r\nthree')]],
  ])('%s', (_, make) => {
    const tree = built(make);
    const words = tree.textContent?.replaceAll(/\r\n?/g, '\n');
    sanitiseTree(tree);
    const stored = serialise(tree);
    expect(serialise(parse(stored))).toBe(stored);
    expect(sanitise(stored, BASE)).toBe(stored);
    expect(parse(stored).textContent).toBe(words);
  });

  it('a paragraph that becomes a box keeps what it had', () => {
    const tree = parse('');
    const paragraph = element(tree.ownerDocument, 'p', element(tree.ownerDocument, 'div', 'x'));
    paragraph.lang = 'fr';
    tree.append(paragraph);
    sanitiseTree(tree);
    expect(serialise(tree)).toBe('<div lang="fr"><div>x</div></div>');
  });

  it('a picture called as the document makes elements is only a picture', () => {
    const dirty = '<p><p><table>x<img name=createElement src="https://paper.example/a.jpg">';
    expect(sanitise(dirty, BASE)).toContain('<div>x<img src="https://paper.example/a.jpg"');
  });

  it('others stay what they are', () => {
    const html = '<p>One <em>two</em></p><ul><li><p>three</p></li></ul><pre>x\ny</pre>';
    expect(sanitise(html, BASE)).toBe(html);
  });
});
