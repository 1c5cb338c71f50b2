import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../../lib/article.ts';
import { readMetadata } from '../../../../lib/extract/metadata/read-metadata.ts';

const HREF = 'https://www.daily-paper.example/news/harbour';
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

/** What is tested, the page, facts expected. */
const cases: [string, string, Partial<Metadata>][] = [
  [
    'the site cut from a title by its name',
    `<title>Harbour reopens - The Daily Paper</title>${meta('og:site_name', 'The Daily Paper')}`,
    { title: 'Harbour reopens', siteName: 'The Daily Paper' },
  ],
  ['the site cut by the host', '<title>Harbour reopens | Daily Paper</title>', { title: 'Harbour reopens' }],
  ['the site in front', `<title>Daily Paper: Harbour reopens</title>`, { title: 'Harbour reopens' }],
  [
    'a colon of the headline stays',
    '<title>Storm: harbour reopens</title>',
    { title: 'Storm: harbour reopens' },
  ],
  [
    'the heading wins over a louder og:title',
    `${meta('og:title', 'You will not believe how the harbour reopens')}<h1>Harbour reopens after the storm</h1>`,
    { title: 'Harbour reopens after the storm' },
  ],
  [
    'a heading that is the site does not',
    `<title>Harbour reopens | The Daily Paper</title>${meta('og:site_name', 'The Daily Paper')}<h1>The Daily Paper</h1><h2>Harbour reopens</h2>`,
    { title: 'Harbour reopens' },
  ],
  [
    'a heading that leads to the front page names the site',
    '<title>Notes of a Clerk: Harbour reopens</title><h1><a href="https://www.daily-paper.example/">Notes of a Clerk</a></h1>',
    { title: 'Harbour reopens' },
  ],
  [
    'a heading that leads to the story is the headline',
    '<title>Notes of a Clerk: Harbour reopens</title><h1><a href="/news/harbour/">Harbour reopens</a></h1>',
    { title: 'Harbour reopens' },
  ],
  [
    'the day above the headline, when the h1 is the site',
    '<h1><a href="/">Notes of a Clerk</a></h1><div class="widget"><h2><span>Monday, September 8, 2008</span></h2><h3 class="post-title entry-title">Harbour reopens</h3></div>',
    { publishedTime: '2008-09-08' },
  ],
  [
    'author and day in the footer of the article',
    '<h1>Harbour reopens</h1><article><footer><span>By <a href="/jane">Jane Roe</a></span><span>March 30, 2023</span></footer><p>It does.</p></article>',
    { byline: 'Jane Roe', publishedTime: '2023-03-30' },
  ],
  [
    'the day in the footer of the page is not the story’s',
    '<h1>Harbour reopens</h1><footer><span>March 30, 2023</span></footer>',
    { publishedTime: null },
  ],
  [
    'a heading in two lines',
    '<h1>Harbour reopens<br>after storm</h1>',
    { title: 'Harbour reopens after storm' },
  ],
  [
    'a heading about something else does not',
    `${meta('og:title', 'Harbour reopens after storm')}<h1>Subscribe and win</h1>`,
    { title: 'Harbour reopens after storm' },
  ],
  ['a joiner inside a word', meta('og:title', 'می\u200cخواند'), { title: 'می\u200cخواند' }],
  [
    'the author in the foot of the post',
    '<h1>Notes</h1><div class="post-footer"><i itemprop="author"><i itemprop="name">Jane Roe</i></i></div>',
    { byline: 'Jane Roe' },
  ],
  ['escaped twice', meta('og:title', 'Fish &amp;amp; ships'), { title: 'Fish & ships' }],
  ['tags in a heading are text', '<h1>30 years of &lt;br&gt;</h1>', { title: '30 years of <br>' }],

  [
    'one author in JSON-LD',
    ld({ '@type': 'NewsArticle', headline: 'H', author: { name: 'Jane Roe' } }),
    { byline: 'Jane Roe', authors: ['Jane Roe'] },
  ],
  [
    'several',
    ld({ '@type': 'Article', author: [{ name: 'Jane Roe' }, { name: 'Max Moe' }] }),
    { byline: 'Jane Roe, Max Moe', authors: ['Jane Roe', 'Max Moe'] },
  ],
  [
    'behind @id in a graph',
    ld({
      '@graph': [
        { '@type': 'Article', headline: 'H', author: { '@id': '#j' } },
        { '@id': '#j', '@type': 'Person', name: 'Jane Roe' },
      ],
    }),
    { authors: ['Jane Roe'] },
  ],
  [
    'JSON with raw breaks and commas too many',
    ld('{"@type":"Article","headline":"A\n B","author":{"name":"Jane Roe",},}'),
    { authors: ['Jane Roe'] },
  ],
  ['JSON in a comment', ld('<!-- {"@type":"Article","author":"Jane Roe"} -->'), { authors: ['Jane Roe'] }],
  [
    'the site as author yields to a person',
    `${ld({ '@type': 'Article', author: { name: 'Daily Paper' } })}<h1>H h</h1><p class="byline">By Jane Roe</p>`,
    { byline: 'Jane Roe' },
  ],
  [
    'nobody yields to a person',
    `${meta('author', 'admin')}<h1>H h</h1><a rel="author">Jane Roe</a>`,
    { byline: 'Jane Roe' },
  ],
  ['the site alone', meta('author', 'Daily Paper'), { byline: 'Daily Paper' }],
  [
    'two as the page words them',
    `<h1>H h</h1><div class="byline">By <a>Jane Roe</a> and <a>Max Moe</a></div>`,
    { byline: 'Jane Roe and Max Moe', authors: ['Jane Roe', 'Max Moe'] },
  ],
  [
    'no role, no date',
    `<h1>H h</h1><div class="byline">By <span>Jane Roe</span> <span>Science Editor</span> <span>May 5, 2026</span></div>`,
    { byline: 'Jane Roe' },
  ],
  ['a role behind a comma', meta('author', 'Jane Roe, Science Editor'), { byline: 'Jane Roe' }],
  ['letters behind a name', meta('author', 'Jane Roe, MD, PhD'), { authors: ['Jane Roe, MD, PhD'] }],
  ['no e-mail', meta('author', 'Jane Roe jane@daily-paper.example'), { byline: 'Jane Roe' }],
  [
    'a portrait of the writer',
    `<h1>Harbour reopens</h1><p>Jane Roe</p><img src="/a.jpg" alt="Jane Roe">`,
    { byline: 'Jane Roe' },
  ],
  [
    'a portrait of whom the story is about',
    `<h1>Mayor Roe reopens harbour</h1><p>Jane Roe</p><img src="/a.jpg" alt="Jane Roe">`,
    { byline: null },
  ],
  ['a label, then the name', `<h1>H h</h1><p>Written by</p><p>Jane Roe</p>`, { byline: 'Jane Roe' }],
  [
    'German',
    `<html lang="de"><h1>H h</h1><p>Von Jürgen Müller und Änne Groß</p>`,
    { authors: ['Jürgen Müller', 'Änne Groß'] },
  ],
  [
    'a label for messengers',
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Roe">',
    { byline: 'Jane Roe' },
  ],
  [
    'authors of comments are none',
    '<h1>H h</h1><div class="comments"><span class="author">Troll Doe</span></div>',
    { byline: null },
  ],

  [
    'a date in JSON-LD',
    ld({ '@type': 'Article', datePublished: '2026-05-05T10:00:00+02:00', dateModified: '2026-05-06' }),
    { publishedTime: '2026-05-05T10:00:00+02:00', modifiedTime: '2026-05-06' },
  ],
  [
    'a date in a meta tag',
    meta('article:published_time', '2026-05-05 10:00:00 +0200'),
    { publishedTime: '2026-05-05T10:00:00+02:00' },
  ],
  [
    'a home-made tag',
    '<meta name="news-publish-date" content="May 5, 2026">',
    { publishedTime: '2026-05-05' },
  ],
  [
    'a time element',
    '<h1>H h</h1><time datetime="2026-05-05T10:00Z">yesterday</time>',
    { publishedTime: '2026-05-05T10:00:00Z' },
  ],
  [
    'English in sight',
    '<html lang="en"><h1>H h</h1><span>Sept. 5th, 2026</span>',
    { publishedTime: '2026-09-05' },
  ],
  [
    'American numbers',
    '<html lang="en-US"><h1>H h</h1><span>5/9/2026</span>',
    { publishedTime: '2026-05-09' },
  ],
  [
    'British numbers',
    '<html lang="en-GB"><h1>H h</h1><span>5/9/2026</span>',
    { publishedTime: '2026-09-05' },
  ],
  [
    'German in sight',
    '<html lang="de"><h1>H h</h1><span>5. März 2026, 10:00 Uhr</span>',
    { publishedTime: '2026-03-05' },
  ],
  [
    'French in sight',
    '<html lang="fr"><h1>H h</h1><p>Publié le 1er août 2026</p>',
    { publishedTime: '2026-08-01' },
  ],
  [
    'Spanish in sight',
    '<html lang="es"><h1>H h</h1><p>5 de mayo de 2026</p>',
    { publishedTime: '2026-05-05' },
  ],
  ['Russian in sight', '<html lang="ru"><h1>H h</h1><p>5 мая 2026</p>', { publishedTime: '2026-05-05' }],
  [
    'Japanese in sight',
    '<html lang="ja"><h1>見出し</h1><p>2026年5月5日</p>',
    { publishedTime: '2026-05-05' },
  ],
  [
    'updated yields to published',
    '<html lang="en"><h1>H h</h1><p>Updated May 6, 2026</p><p>Published May 5, 2026</p>',
    { publishedTime: '2026-05-05' },
  ],
  [
    'a date in prose is none',
    `<h1>H h</h1><p>${'On May 5, 2026 the harbour was closed by the storm and all ships had to turn. '.repeat(6)}</p>`,
    { publishedTime: null },
  ],

  ['language of the element', '<html lang="de_AT"><p>x</p>', { lang: 'de-AT', dir: 'ltr' }],
  ['language of a tag', meta('og:locale', 'ar_EG'), { lang: 'ar-EG', dir: 'rtl' }],
  ['language of the script', '<title>Гавань открыта</title>', { lang: 'ru' }],
  ['section', ld({ '@type': 'Article', articleSection: ['Ports', 'News'] }), { section: 'Ports' }],
  [
    'lead picture with its caption',
    `${meta('og:image', '/pics/harbour-quay.jpg')}<figure><img src="/s/harbour-quay.jpg" alt="Quay"><figcaption>The quay.</figcaption></figure>`,
    {
      leadPicture: {
        src: 'https://www.daily-paper.example/pics/harbour-quay.jpg',
        alt: 'Quay',
        caption: 'The quay.',
      },
    },
  ],
];

describe('readMetadata', () => {
  it.each(cases)('%s', (_name, html, expected) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const before = doc.documentElement.outerHTML;
    expect(readMetadata(doc, HREF)).toMatchObject(expected);
    expect(doc.documentElement.outerHTML).toBe(before);
  });
});
