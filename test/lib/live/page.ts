/** Live blogs of our own, as sites build them. */

export interface Update {
  at: string;
  title: string;
  text: string;
}

export const UPDATES: Update[] = [
  {
    at: '2026-03-17T07:05:00Z',
    title: 'The harbour opens late',
    text: 'The harbour master has put the first sailing back to nine o’clock, because the swell at the northern pier is still too high for the small boats.',
  },
  {
    at: '2026-03-17T08:40:00Z',
    title: 'Two hundred walkers wait',
    text: 'Some two hundred walkers are waiting in the guest houses of the old town, and the school has opened its gymnasium to those who found no bed.',
  },
  {
    at: '2026-03-17T10:15:00Z',
    title: 'Bakers ration flour',
    text: 'Bakers on the island have begun to ration flour, which comes by the same boat. “One loaf a family until Thursday,” said Marta Oyelaran.',
  },
  {
    at: '2026-03-17T12:30:00Z',
    title: 'First boat leaves',
    text: 'The first boat has left with sixty people aboard. The captain said that nobody would be taken over the rail before the wind had turned to the west.',
  },
  {
    at: '2026-03-17T15:55:00Z',
    title: 'Bridge closed to carts',
    text: 'The council has closed the swing bridge to carts for the afternoon, so that the bearings on the northern side can be looked at before the night.',
  },
];

const ld = (updates: Update[], anchors: boolean) =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: 'Storm over the islands: as it happened',
    datePublished: '2026-03-17T07:00:00Z',
    liveBlogUpdate: updates.map((it, n) => ({
      '@type': 'BlogPosting',
      headline: it.title,
      datePublished: it.at,
      ...(anchors && { url: `https://daily.example/live#entry-${n}` }),
    })),
  });

const clock = (at: string) => at.slice(11, 16);

/** Entries as articles with a time, in a list, or found by the anchors that the page's own data names. */
export const SHAPES = {
  articles: ({ at, title, text }: Update) =>
    `<article class="live-blog__entry"><header><time datetime="${at}">${clock(at)}</time><h3>${title}</h3></header><p>${text}</p><p>More on this as we have it.</p><ul class="share"><li><a href="#">Share</a></li></ul></article>`,
  list: ({ at, title, text }: Update) =>
    `<li class="entry"><div class="when"><time datetime="${at}">${clock(at)} GMT</time></div><div class="what"><h2>${title}</h2><p>${text}</p></div></li>`,
  anchors: ({ title, text }: Update, n: number) =>
    `<div class="post" id="entry-${n}"><h3>${title}</h3><p>${text}</p></div>`,
} as const;

/** A live blog with its newest entry on top. */
export function livePage(shape: keyof typeof SHAPES, updates: Update[]): string {
  const entries = updates
    .map((it, n) => SHAPES[shape](it, n))
    .reverse()
    .join('\n');
  const body =
    shape === 'list' ? `<ol class="timeline">${entries}</ol>` : `<div class="live-blog">${entries}</div>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Storm over the islands: as it happened | The Daily Example</title>
<meta property="og:type" content="article"><meta property="og:title" content="Storm over the islands: as it happened">
<script type="application/ld+json">${ld(updates, shape === 'anchors')}</script></head>
<body><header><nav><a href="/">Home</a> <a href="/city">City</a></nav></header>
<main><h1>Storm over the islands: as it happened</h1><p class="byline">By Ines Halloran</p>
<p class="lead">Ferries stay in port for a third day while the islands wait for bread, post and two hundred walkers for a way home.</p>
${body}</main><footer><p>© The Daily Example</p></footer></body></html>`;
}
