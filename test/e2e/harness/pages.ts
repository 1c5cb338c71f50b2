/** Pages of the test site, in our own words. */

export interface Story {
  title: string;
  /** Paragraphs as plain text. */
  paragraphs?: string[];
  /** More elements for `<head>`, after the title. */
  head?: string;
  /** HTML after the last paragraph, inside the article. */
  after?: string;
}

export const PARAGRAPHS = [
  'The harbour council voted late on Tuesday to keep the old swing bridge open to foot traffic, ending a quarrel that had split the waterfront for most of a decade and cost two mayors their chairs.',
  'Engineers told the meeting that the iron span, built for carts and later trusted with buses, would carry walkers safely for another thirty years if the bearings on the northern pier were replaced before winter.',
  'Shopkeepers on both banks had warned that closing it would send their customers on a detour of almost two kilometres, past the fish market and over the ring road, where nobody walks by choice.',
  '“We are not sentimental about iron,” said Marta Oyelaran, who has sold rope and lamps beside the bridge for twenty-two years. “We are sentimental about people being able to reach us.”',
  'Work on the bearings begins in September. The council expects the bridge to stay open throughout, apart from four nights that it has promised to announce a month ahead.',
];

/** A plain, well-made news page. */
export function storyPage({ title, paragraphs = PARAGRAPHS, head = '', after = '' }: Story): string {
  const text = paragraphs.map((it) => `<p>${it}</p>`).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | The Daily Example</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Daily Example">
<meta property="og:title" content="${title}"><meta name="author" content="Ines Halloran">
<meta property="article:published_time" content="2026-03-17T08:30:00Z">
${head}</head>
<body><header><nav><a href="/">Home</a> <a href="/city">City</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Ines Halloran</p>
${text}
${after}</article></main>
<footer><p>© The Daily Example</p></footer></body></html>`;
}

/** A sign-up box, as every site has one. */
export const NEWSLETTER_BOX = `<aside class="newsletter"><h3>Sign up for our free newsletter</h3>
<p>Get the day’s best stories in your inbox every morning.</p>
<form action="/subscribe"><input type="email" name="email" placeholder="Your email"><button>Sign up</button></form></aside>`;

/** A list of other stories. */
export const RELATED_LIST = `<section class="related"><h2>Related stories</h2><ul>
<li><a href="/one">Ferry timetable redrawn after spring storms</a></li>
<li><a href="/two">Fish market to reopen under a glass roof</a></li>
<li><a href="/three">Why the ring road keeps sinking</a></li></ul></section>`;

/** Thirty headlines and no story. */
export function frontPage(): string {
  const teasers = Array.from({ length: 30 }, (_, n) => {
    return `<li><a href="/story-${n}"><h3>Headline number ${n} about the town and its river</h3></a><p>Short summary ${n}.</p></li>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Daily Example</title>
<meta property="og:type" content="website"></head><body><h1>The Daily Example</h1><ul>${teasers.join('')}</ul></body></html>`;
}

/** An application that draws itself, and has not. */
export const SCRIPT_ONLY_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title></head>
<body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/missing.js"></script></body></html>`;

export const EMPTY_PAGE =
  '<!doctype html><html lang="en"><head><title>Nothing</title></head><body></body></html>';

/** The whole page is a question about cookies. */
export const CONSENT_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Before you continue</title></head>
<body><div id="consent-wall" role="dialog" aria-modal="true"><h1>We value your privacy</h1>
<p>We and our 842 partners store and access information on your device, such as cookies, and process personal data to show personalised advertising, to measure it and to learn about audiences. You may accept or manage your choices, including your right to object where legitimate interest is used.</p>
<p>Your preferences will apply to this website only. You can change them at any time by returning to this site or visiting our privacy policy.</p>
<button>Accept all</button> <button>Manage options</button> <button>Reject all</button></div></body></html>`;

/** The smallest file that a viewer takes for a PDF. */
export const PDF = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);
