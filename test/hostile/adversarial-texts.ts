import type { Build } from './adversarial-elements.ts';

/** Long texts and values. */
export const text: Build = (doc, size) => doc.body.append('A word and more. '.repeat(size / 17));
export const unbroken: Build = (doc, size) => doc.body.append('x'.repeat(size));
export const script: Build = (doc, size) => {
  const held = doc.body.appendChild(doc.createElement('script'));
  held.type = 'text/plain';
  held.textContent = 'x '.repeat(size / 2);
};
export const attribute: Build = (doc, size) =>
  doc.querySelector('article p')?.setAttribute('data-x', 'x '.repeat(size / 2));
export const classes: Build = (doc, size) => {
  doc.querySelector('article p')?.setAttribute('class', 'author-by '.repeat(size / 10));
};
export const address: Build = (doc, size) => {
  const link = doc.querySelector('article p')?.appendChild(doc.createElement('a'));
  link?.setAttribute('href', `/x?${'utm_a=b&'.repeat(size / 8)}`);
  link?.append('here');
};
export const sources: Build = (doc, size) => {
  const picture = doc.querySelector('article')?.appendChild(doc.createElement('img'));
  picture?.setAttribute('srcset', Array.from({ length: size }, (_, i) => `/a${i}.jpg ${i}w`).join(', '));
};
export const title: Build = (doc, size) => {
  doc.title = `A${' '.repeat(size)}story${'\u2003'.repeat(size)}| Site`;
};
export const jsonLd: Build = (doc, size) => {
  const held = doc.head.appendChild(doc.createElement('script'));
  held.type = 'application/ld+json';
  held.textContent = `{"@graph":[${'{"@type":"NewsArticle","name":"x","author":{"name":"y"}},'.repeat(size / 58)}{}]}`;
};
export const deepJson: Build = (doc, size) => {
  const held = doc.head.appendChild(doc.createElement('script'));
  held.type = 'application/ld+json';
  held.textContent = '['.repeat(size) + ']'.repeat(size);
};
export const brokenJson: Build = (doc, size) => {
  const held = doc.head.appendChild(doc.createElement('script'));
  held.type = 'application/ld+json';
  held.textContent = `{${'/* x ,\\q // '.repeat(size / 12)}`;
};
/** Texts on which a careless expression goes back and forth: each stands where an author, a date or a label is looked for. */
export const odd = (piece: string): Build => {
  const made = (doc: Document, size: number, each: string) => {
    const long = each.repeat(size / each.length);
    for (const name of ['author', 'date', 'caption', 'byline', 'x']) {
      const line = doc.createElement('div');
      line.className = name;
      line.textContent = long;
      doc.querySelector('h1')?.after(line);
    }
    const meta = doc.head.appendChild(doc.createElement('meta'));
    meta.setAttribute('name', 'author');
    meta.setAttribute('content', long);
    const stamp = doc.head.appendChild(doc.createElement('meta'));
    stamp.setAttribute('property', 'article:published_time');
    stamp.setAttribute('content', long);
  };
  return new Function('doc', 'size', `return (${made})(doc, size, ${JSON.stringify(piece)})`) as Build;
};
export const ODD = [
  'a',
  ' ',
  '1',
  '1 ',
  'a@',
  'By ',
  '-',
  ' - ',
  ':',
  '&#38;',
  '<a ',
  'A. ',
  ',',
  '…',
  '\u0301',
  '字',
  '20-1-',
];

/** The page's own script at work, in its own world. */
export const restless: Build = (doc) => {
  const box = doc.body.appendChild(doc.createElement('div'));
  setInterval(() => {
    box.append(doc.createElement('p'));
    if (box.childNodes.length > 500) box.replaceChildren();
  }, 1);
};
export const traps: Build = (doc) => {
  const fail = () => {
    throw new Error('trap');
  };
  for (const name of ['body', 'title', 'documentElement', 'querySelectorAll'])
    Object.defineProperty(doc, name, { get: fail });
};
export const hijacked: Build = () => {
  Array.prototype.push = () => 0;
  String.prototype.replace = () => 'hijacked';
  Element.prototype.getAttribute = () => 'hijacked';
  Node.prototype.cloneNode = () => document;
};
export const elements: Build = (doc, size) => {
  class Loud extends HTMLElement {
    constructor() {
      super();
      doc.title = `${doc.title}!`;
    }
  }
  customElements.define('x-loud', Loud);
  for (let i = 0; i < size; i++) doc.body.append(doc.createElement('x-loud'));
};
