import { expect, test } from 'vitest';
import { keepOwnArticle } from '../../../lib/extract/own-article.ts';

const story = (headline: string, text: string) => `<article><h1>${headline}</h1><p>${text}</p></article>`;

test.each([
  ['the next story below it goes', story('Ferry sinks', 'One.') + story('Goat found', 'Two.'), 'One.'],
  [
    'entries under the page’s own headline stay',
    `<h1>Ferry sinks</h1>${story('At noon', 'One.')}${story('At nine', 'Two.')}`,
    'One.Two.',
  ],
  [
    'an article without a headline stays',
    `${story('Ferry sinks', 'One.')}<article><p>Two.</p></article>`,
    'One.Two.',
  ],
  [
    'an article within the story stays',
    '<article><h1>Ferry sinks</h1><p>One.</p><article><h2>A post</h2><p>Two.</p></article></article>',
    'One.Two.',
  ],
])('%s', (_, html, left) => {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const kept = new Set<Node>([...doc.querySelectorAll('p')].map((paragraph) => paragraph.firstChild as Node));
  keepOwnArticle(kept, doc, 'Ferry sinks');
  expect([...kept].map((node) => node.nodeValue).join('')).toBe(left);
});
