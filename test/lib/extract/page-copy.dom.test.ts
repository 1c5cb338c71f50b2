import { expect, it } from 'vitest';
import { copyPage } from '../../../lib/extract/copy-page.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const PAGE = `<html lang="en"><head><base href="/a/"><title> The  harbour
  opens </title></head><body id="top"><svg><title>A ship</title></svg><p id="x.y">One</p><p>Two</p></body></html>`;

/** What the extraction asks of a page; the copy answers as the document does. */
it.each<[string, (page: Document) => unknown]>([
  ['title', (page) => page.title],
  ['language', (page) => page.documentElement.getAttribute('lang')],
  ['body', (page) => page.body.id],
  ['head', (page) => page.head.firstElementChild?.localName],
  ['search', (page) => page.querySelector('body > p:last-child')?.textContent],
  ['search for all', (page) => page.querySelectorAll('html, p').length],
  ['by name', (page) => page.getElementsByTagName('p').length],
  ['by id', (page) => page.getElementById('x.y')?.textContent],
  ['by an id that is not there', (page) => page.getElementById('z')],
  ['walk', (page) => page.createTreeWalker(page.documentElement, 4).nextNode()?.nodeValue],
  ['make', (page) => page.createElement('p').outerHTML],
])('%s', (_, ask) => {
  const doc = parse(PAGE);
  const told = ask(doc);
  expect(ask(copyPage(doc) as unknown as Document)).toEqual(told);
});

it('has no title, body or head where the page has none', () => {
  const doc = parse('');
  doc.documentElement.replaceChildren();
  const copy = copyPage(doc);
  expect([copy.title, copy.body, copy.head]).toEqual(['', null, null]);
});

it('stands in no document, and leaves the page as it is', () => {
  const doc = parse(PAGE);
  const before = doc.documentElement.outerHTML;
  const copy = copyPage(doc);
  copy.body.remove();
  expect(copy.documentElement.isConnected).toBe(false);
  expect(doc.documentElement.outerHTML).toBe(before);
});
