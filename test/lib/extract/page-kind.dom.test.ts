import { describe, expect, it } from 'vitest';
import type { NotArticleReason } from '../../../lib/article.ts';
import { pageKind, unreadableKind } from '../../../lib/extract/page-kind.ts';

const STORY = 'The harbour opened again on Tuesday after the storm had passed over the coast. '.repeat(12);
const NEWS = 'https://paper.example/news/harbour';
const FRONT = 'https://paper.example/';
const cards = Array.from(
  { length: 7 },
  (_, i) => `<div><h3><a href="/a${i}">Story number ${i}</a></h3><p>${STORY.slice(0, 90)}${i}</p></div>`,
).join('');
const teasers = '<h3><a href="/a">A headline of another story</a></h3>'.repeat(9);

const ARTICLE = '<meta property="og:type" content="article">';
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ');

/** What is tested, address, body, text of the story found, answer. */
const cases: [string, string, string, string, NotArticleReason | null][] = [
  ['a story', NEWS, `<p>${STORY}</p>`, STORY, null],
  ['a line of an agency', NEWS, '<meta property="og:type" content="article">', STORY.slice(0, 200), null],
  ['a story in Japanese', NEWS, '', '港は火曜日に再び開いた。'.repeat(16), null],
  ['a story at the front address', FRONT, `<h1>H</h1><p>${STORY}</p>`, STORY, null],
  ['a story among teasers', NEWS, `<p>${STORY}</p>${teasers}`, STORY, null],
  [
    'an article that says so at the front address',
    FRONT,
    `<meta property="og:type" content="article">${teasers}`,
    STORY,
    null,
  ],
  ['a front page', FRONT, teasers, STORY, 'frontPage'],
  ['a front page in a language', 'https://paper.example/de/', teasers, '', 'frontPage'],
  ['nothing', NEWS, '', '', 'empty'],
  [
    'an empty box for scripts',
    NEWS,
    '<div id="root"></div><script src="/a.js"></script>',
    '',
    'needsJavascript',
  ],
  [
    'a plea for scripts',
    NEWS,
    '<noscript>Please enable JavaScript.</noscript><script></script><p>Loading</p>',
    '',
    'needsJavascript',
  ],
  [
    'a consent box',
    NEWS,
    `<div class="cookie-consent"><p>${'We and our partners store things. '.repeat(20)}</p></div>`,
    '',
    'consentWall',
  ],
  ['a consent address', 'https://consent.paper.example/?to=x', '<p>Choose.</p>', '', 'consentWall'],
  [
    'a consent box under a story',
    NEWS,
    `<p>${STORY}</p><div class="cookie-consent">We store things.</div>`,
    STORY,
    null,
  ],
  [
    'a dialog about cookies under another name',
    NEWS,
    `<div role="dialog">${'We and our partners store cookies. '.repeat(20)}</div>`,
    '',
    'consentWall',
  ],
  ['the teaser before a paywall', NEWS, ARTICLE, STORY.slice(0, 120), null],
  ['a section', 'https://paper.example/science', cards, textOf(cards), 'noArticle'],
  ['a list that claims to be an article', NEWS, ARTICLE + cards, textOf(cards), null],
  [
    'a guide whose chapters are linked to themselves',
    'https://paper.example/science',
    cards.replace(/"\/a(\d)"/g, '"#a$1"'),
    textOf(cards),
    null,
  ],
  ['a story above a list of others', NEWS, `<p>${STORY}</p>${cards}`, STORY + textOf(cards), null],
  [
    'a list of links to elsewhere',
    NEWS,
    cards.replaceAll('"/a', '"https://blog.example/a'),
    textOf(cards),
    null,
  ],
  ['menus alone', NEWS, `<nav>${'<a href="/x">Section</a> '.repeat(40)}</nav>`, '', 'noArticle'],
];

describe('pageKind', () => {
  it.each(cases)('%s', (_name, href, body, text, expected) => {
    const doc = new DOMParser().parseFromString(`<title>Paper</title>${body}`, 'text/html');
    expect(pageKind(doc, href, text)).toBe(expected);
  });
});

describe('unreadableKind', () => {
  it.each<[string, string, NotArticleReason | null]>([
    ['https://paper.example/a', 'text/html', null],
    ['file:///home/a.html', 'text/html', null],
    ['https://paper.example/a', 'application/pdf', 'pdf'],
    ['https://paper.example/a.pdf', '', 'pdf'],
    ['https://paper.example/a.pdf', 'text/html', null],
    ['chrome://newtab/', '', 'browserPage'],
    ['about:blank', '', 'browserPage'],
    ['moz-extension://x/reader.html', 'text/html', 'browserPage'],
    ['view-source:https://paper.example/', '', 'browserPage'],
  ])('%s as %s', (url, type, expected) => {
    expect(unreadableKind(url, type)).toBe(expected);
  });
});
