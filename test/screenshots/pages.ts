/** Pages of a news site, in our own words, for the views that show a page in front. */

const SENTENCES = [
  'The council of Marrow Bay voted on Thursday night to give every household a tree, and to let each of them choose which one.',
  'It sounds like a small thing, and for two years it was treated as one: a line in a budget of nine hundred pages.',
  'Then the summer came in which the buses stopped because their tyres stuck to the road, and the line grew to a chapter.',
  'By the end of next spring some forty thousand trees will have been planted, most of them by the people who will sit under them.',
  'The nursery on the hill has hired eleven gardeners, three of whom used to mend the buses.',
  'Not everybody is pleased, and the owners of the parking garage have said so at length in three hearings.',
];

const paragraphs = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>${SENTENCES.map((_, step) => SENTENCES[(index + step) % SENTENCES.length]).join(' ')}</p>`,
).join('\n');

export const STORY_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>A tree for every household: Marrow Bay votes for shade | The Harbour Post</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="The Harbour Post">
<meta property="og:title" content="A tree for every household: Marrow Bay votes for shade">
<meta name="author" content="Nils Okafor">
</head><body><header><nav><a href="/">Home</a></nav></header><main><article>
<h1>A tree for every household: Marrow Bay votes for shade</h1><p>By Nils Okafor</p>
${paragraphs}
</article></main></body></html>`;

export const FRONT_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Harbour Post</title></head><body><main>
${Array.from({ length: 40 }, (_, index) => `<section><h2><a href="/story-${index}">Story number ${index} of a long and busy day</a></h2><p>In short.</p></section>`).join('\n')}
</main></body></html>`;
