import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../lib/extract/canonical-url.ts';

const PAGE = 'https://www.paper.example/news/2026/harbour';

/** What is tested, the page's address, its `rel=canonical`, the answer. */
const cases: [string, string, string[], string][] = [
  ['none', PAGE, [], PAGE],
  ['its own, without tracking', `${PAGE}?utm_source=x#top`, [], PAGE],
  ['a shorter form', `${PAGE}?page=1`, [PAGE], PAGE],
  ['relative', `${PAGE}/amp`, ['/news/2026/harbour'], PAGE],
  [
    'the bare host',
    PAGE,
    ['https://paper.example/news/2026/harbour'],
    'https://paper.example/news/2026/harbour',
  ],
  ['from the mobile host', 'https://m.paper.example/h1', [PAGE], PAGE],
  [
    'a name under the host',
    'https://news.paper.example/h1',
    ['https://paper.example/h2'],
    'https://paper.example/h2',
  ],
  [
    'another story path',
    'https://paper.example/?p=7',
    ['https://paper.example/harbour'],
    'https://paper.example/harbour',
  ],
  ['another site', PAGE, ['https://other.example/news/2026/harbour'], PAGE],
  [
    'a sister on a blog host',
    'https://a.blogs.example/x',
    ['https://b.blogs.example/x'],
    'https://a.blogs.example/x',
  ],
  ['a public suffix', 'https://paper.co.uk/x', ['https://co.uk/x'], 'https://paper.co.uk/x'],
  ['the front page', PAGE, ['https://www.paper.example/'], PAGE],
  ['a front page in a language', PAGE, ['https://www.paper.example/en/'], PAGE],
  ['the section above', PAGE, ['https://www.paper.example/news'], PAGE],
  ['the whole of a page in parts', `${PAGE}/2`, [PAGE], PAGE],
  [
    'without the parameter that is the story',
    'https://paper.example/show.php?id=7',
    ['https://paper.example/show.php'],
    'https://paper.example/show.php?id=7',
  ],
  ['a template that failed', PAGE, ['https://www.paper.example/undefined'], PAGE],
  ['two that differ', PAGE, [`${PAGE}-a`, `${PAGE}-b`], PAGE],
  ['two alike', `${PAGE}?x=1`, [PAGE, PAGE], PAGE],
  ['a script', PAGE, ['javascript:alert(1)'], PAGE],
  ['with a password', PAGE, ['https://a:b@www.paper.example/x'], PAGE],
  ['a route behind #!', 'https://paper.example/#!/story/1', [], 'https://paper.example/#!/story/1'],
];

describe('canonicalUrl', () => {
  it.each(cases)('%s', (_name, href, links, expected) => {
    const doc = document.implementation.createHTMLDocument('');
    for (const link of links) {
      const element = doc.head.appendChild(doc.createElement('link'));
      element.rel = 'canonical';
      element.setAttribute('href', link);
    }
    expect(canonicalUrl(doc, href)).toBe(expected);
  });
});
