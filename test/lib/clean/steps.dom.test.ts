import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../lib/article.ts';
import { clean } from '../../../lib/clean/clean.ts';
import { settle } from '../../../lib/clean/settle.ts';
import { sanitiseTree } from '../../../lib/sanitise/sanitise.ts';
import { blockLines } from '../../fixtures/tools/blocks.ts';

const P1 =
  '<p>The ferry to Skarn was cancelled for the ninth day running, and the baker, who has family on the island, has begun to send loaves by the pilot boat. “They are paid for,” she said, “so they go.”</p>';
const P2 =
  '<p>Nobody on the quay could say when the crossing would open again. The harbour master blamed a crack in the ramp, the company blamed the harbour master, and the island council wrote to the ministry, which has not yet replied.</p>';
const P3 =
  '<p>On the tenth day the pilot boat came back with a crate of eggs, and a note of thanks that was signed by forty people. The crate has been put in the window of the shop, where visitors stop to read it.</p>';
const STORY = P1 + P2 + P3;

const METADATA: Metadata = {
  title: 'Ferry stays in harbour',
  byline: 'Anna Holm',
  authors: ['Anna Holm'],
  siteName: 'Skarn Post',
  section: 'Islands',
  publishedTime: null,
  modifiedTime: null,
  lang: 'en',
  dir: 'ltr',
  excerpt: '',
  canonicalUrl: 'https://skarn.example/ferry',
  leadPicture: null,
};

const link = (text: string, path = text) =>
  `<a href="https://skarn.example/${encodeURIComponent(path)}">${text}</a>`;

const INTERVIEW = [
  [
    'Why did you leave the ferry?',
    'Because the ramp was rotten and nobody wanted to hear it, least of all those who sold the tickets.',
  ],
  [
    'You had been its mate for eleven years.',
    'Twelve. I was the one who tied it up at night, and I could tell by the rope what the weather would do.',
  ],
  [
    'Who warned you?',
    'My daughter. She came home from school with a drawing of the boat under water, and I thought that was that.',
  ],
  [
    'We all have a story of that ramp. Would you share yours with us and our readers?',
    'That it was painted each spring, and that under nine coats of paint there was hardly any iron left.',
  ],
  [
    'And now the pilot boat is full.',
    'It is full of bread. I have asked for one seat, beside the eggs, and was told to wait until the week after.',
  ],
  [
    'Will you go back?',
    'When the ramp is mended I shall walk down it once, and then I shall take the train as everybody else does.',
  ],
] as const;

/** Words, the html around which they stand, and the kind as which they must go; or null: they must stay. */
const cases: [name: string, html: string, words: string, kind: string | null][] = [
  [
    'link-lists: headlines of other pages before the first sentence',
    `<ul>${['Island school to close', 'Harbour ramp cracks again', 'Pilot boat carries a cake', 'Eggs by the crate', 'Council writes to ministry'].map((text) => `<li>${link(text)}</li>`).join('')}</ul>${STORY}`,
    'Pilot boat carries a cake',
    'related',
  ],
  [
    'link-lists: points of the story before the first sentence, with links in them',
    `<ul>${['school', 'ramp', 'pilot', 'eggs', 'ministry'].map((text) => `<li>Nobody on the island has seen the ${link(text)} since Monday.</li>`).join('')}</ul>${STORY}`,
    'Nobody on the island has seen the pilot',
    null,
  ],
  [
    'link-lists: contents whose places are not part of the story',
    `${P1}<ul>${['The ramp', 'The ministry', 'The eggs'].map((text) => `<li><a rel="contents">${text}</a></li>`).join('')}</ul>${P2}${P3}`,
    'The ministry',
    'contents',
  ],
  [
    'link-lists: a list of the same words that leads nowhere',
    `${P1}<ul>${['The ramp', 'The ministry', 'The eggs'].map((text) => `<li>${text}</li>`).join('')}</ul>${P2}${P3}`,
    'The ministry',
    null,
  ],
  [
    'phrases: who paid for the work that is told of',
    `${STORY}<p>This work was supported by a grant from the Tern Foundation, a fund for independent newsrooms, and by our readers.</p>`,
    'This work was supported',
    null,
  ],
  [
    'phrases: who pays for the site',
    `${STORY}<p>Our work is supported by readers like you. Please give what you can to the Skarn Post today.</p>`,
    'Our work is supported',
    'donation',
  ],
  [
    'link-lines: jumps in one line',
    `${P1}<p>Where to: <a href="#ramp">The ramp</a> | <a href="#eggs">The eggs</a> | <a href="#notes">Notes</a></p>${P2}${P3}`,
    'Where to',
    'contents',
  ],
  [
    'link-lines: a sentence that leads to places further down',
    `${P1}<p>Compare the <a href="#first">first crate</a> with the <a href="#second">second crate</a> below</p>${P2}${P3}`,
    'Compare the first crate',
    null,
  ],
  [
    'addressed: results of a survey',
    `${P1}<p>Have you ever taken part in a street barbecue? Yes 39%. No 52%. We weren't invited 9%.</p>${P2}${P3}`,
    'Have you ever taken part',
    null,
  ],
  [
    'addressed: a question and discounts',
    `${P1}<p>Have you ever sent us a photo of the ferry? Send yours and get 20% off your next print, or 30% off two.</p>${P2}${P3}`,
    'Have you ever sent us',
    'tips',
  ],
  [
    'author-notes: the author by her last name, and where to write to her',
    `${STORY}<p>Ms Holm is a former ferrywoman and comments on the islands. aholm@skarn.example</p>`,
    'Ms Holm is a former ferrywoman',
    'author',
  ],
  [
    'author-notes: somebody else, and where to write to her',
    `${STORY}<p>Ms Lowrie is in charge of the crossing and answers letters. lowrie@quay.example</p>`,
    'Ms Lowrie is in charge',
    null,
  ],
  [
    'phrases: where it appeared first, and under which licence it is printed',
    `${STORY}<p>This article first appeared on Tern Inquirer and is republished here under a Creative Commons license.</p>`,
    'This article first appeared',
    'copyright',
  ],
  [
    'phrases: where it appeared first',
    `${STORY}<p>This article first appeared in the Tern Inquirer, a week before the ramp was mended for the first time.</p>`,
    'This article first appeared',
    null,
  ],
  [
    'phrases: a letter that is named',
    `${P1}<p>Subscribe to Quay Weekly, our Friday letter of what came by boat.</p>${P2}${P3}`,
    'Subscribe to Quay Weekly',
    'newsletter',
  ],
  [
    'phrases: somebody who subscribes',
    `${P1}<p>Those who subscribe to the theory of our harbour master say that the crack was always there.</p>${P2}${P3}`,
    'Those who subscribe',
    null,
  ],
  [
    'leftovers: a lead-in at the end, of which nothing came',
    `${STORY}<p>The timetable for printing:</p>`,
    'The timetable for printing',
    'other',
  ],
  [
    'leftovers: a lead-in whose list of other stories went',
    `${STORY}<p>Three days on the quay:</p><ul><li>${link('Island school to close in the spring')}</li><li>${link('Harbour ramp cracks for the third time')}</li><li>${link('Pilot boat carries a wedding cake')}</li></ul>`,
    'Three days on the quay',
    'related',
  ],
  [
    'leftovers: a lead-in with its picture',
    `${STORY}<p>The crate in the window of the shop:</p><figure><img src="https://skarn.example/crate.jpg"></figure>`,
    'The crate in the window',
    null,
  ],
  [
    'leftovers: a lead-in parted from its list by an ad',
    `${P1}<p>The note names three people:</p><div class="advert"><p>Advertisement</p></div><ul><li>Old Ivar, who packed the eggs.</li><li>Runa, who drew the hens.</li><li>The pilot, who sang.</li></ul>${P2}${P3}`,
    'The note names three people',
    null,
  ],
  [
    'email-forms: a form with its pitch',
    `${P1}<div><h3>Islands by post</h3><p>A letter from the quay every Friday.</p><form><input type="email"><button>Send</button></form></div>${P2}${P3}`,
    'A letter from the quay',
    'newsletter',
  ],
  [
    'email-forms: no word list',
    `${P1}<form><p>Zadejte adresu</p><input type="email"></form>${P2}${P3}`,
    'Zadejte',
    'newsletter',
  ],
  [
    'email-forms: a form around the whole page is no sign-up',
    `<form><input type="hidden">${STORY}<input type="email"></form>`,
    'crate of eggs',
    null,
  ],
  [
    'named-boxes: a related box',
    `${P1}<div class="related-articles"><a href="https://skarn.example/a">Island school to close</a></div>${P2}${P3}`,
    'Island school',
    'related',
  ],
  [
    'named-boxes: a name on the wrapper of everything',
    `<div class="with-sidebar related newsletter">${STORY}</div>`,
    'crate of eggs',
    null,
  ],
  [
    'phrases: a sign-up line',
    `${P1}<p>${link('Sign up for our daily newsletter')}</p>${P2}${P3}`,
    'Sign up',
    'newsletter',
  ],
  [
    'phrases: the same words in a quotation',
    `${P1}${P2}${P3}<blockquote><p>“Subscribe to our newsletter,” the poster says, and nobody does.</p></blockquote>`,
    'Subscribe to our newsletter',
    null,
  ],
  [
    'phrases: a line in italics',
    `${P1}<p><em>Have your say about the ferry in the comments below.</em></p>${P2}${P3}`,
    'Have your say',
    'comments',
  ],
  [
    'phrases: a remembered line in italics',
    `${P1}<p><em>See also the gulls, he used to write, and we did.</em></p>${P2}${P3}`,
    'See also the gulls',
    null,
  ],
  [
    'phrases: a sign-up paragraph in italics between paragraphs',
    `${P1}<p><em>Enjoying this story? Our Quay letter brings you the week on the islands every Friday. ${link('Sign up here')}.</em></p>${P2}${P3}`,
    'Our Quay letter',
    'newsletter',
  ],
  [
    'phrases: somebody asks whether a story is enjoyed',
    `${P1}<p>“Are you enjoying this story?” the baker asked the harbour master, who had not looked up from the crate of eggs since she began to tell it, and who now put on his cap.</p>${P2}${P3}`,
    'the baker asked',
    null,
  ],
  [
    'phrases: a long paragraph with several of them',
    `${STORY}<p>This article was made by the Quay Desk, which is independent and not for profit. If you liked this article, please consider supporting our work: sign up here for our free newsletter, which is written by the same four people and comes on Fridays before the boat would have left.</p>`,
    'made by the Quay Desk',
    'newsletter',
  ],
  [
    'phrases: first published in a newsletter, with a link to it',
    `<p><em>This article first appeared in our weekly Quay letter. ${link('Sign up here')} to get it in your inbox every Wednesday.</em></p>${STORY}`,
    'weekly Quay letter',
    'newsletter',
  ],
  [
    'phrases: first published elsewhere',
    `<p><em>This article first appeared in the Skarn Quarterly.</em></p>${STORY}`,
    'Skarn Quarterly',
    null,
  ],
  [
    'addressed: a heading of a paragraph of the story stays',
    `${P1}${P2}<h2>Your tickets, and our terms</h2>${P3}`,
    'Your tickets, and our terms',
    null,
  ],
  [
    'addressed: a link in a sentence about others is no sign',
    `${P1}${P2}<p>Tickets for the tour of the harbour ${link('go on sale')} on Friday at ten, from £12 a seat.</p>${P3}`,
    'Tickets for the tour',
    null,
  ],
  [
    'interview: questions of one class, each with its answer, stay',
    `${P1}${INTERVIEW.map(([question, answer]) => `<p class="q">${question}</p><p class="a">${answer}</p>`).join('')}${P3}`,
    'Would you share yours with us',
    null,
  ],
  [
    'interview: the same words among paragraphs of one class are the site’s',
    `${P1}${P2}<p class="q">${INTERVIEW[3]?.[0]}</p>${P3}`,
    'Would you share yours with us',
    'tips',
  ],
  [
    'interview: lines that begin in bold are no questions in bold',
    `${P1}<p><b>The ramp.</b> Who had looked at it?</p>${P2}<p><b>We all have a story.</b> Would you share yours with us and our readers?</p>${P3}<p><b>The bread.</b> Where did it go?</p><p>The baker does not say, and nobody on the quay has asked her so far.</p>`,
    'Would you share yours with us',
    'tips',
  ],
  [
    'captions: a picture with whose it is after the promotions stays',
    `${STORY}<p><em>Have you seen something on the quay? Write to us: desk@skarn.example.</em></p><p>${link('Follow us on Facebook')}.</p><div class="pics"><img src="ramp.jpg" alt=""><p>The crack in the ramp as divers found it. Photo: Skarn harbour office</p></div>`,
    'as divers found it',
    null,
  ],
  [
    'captions: words of the site under a picture after the promotions go',
    `${STORY}<p><em>Have you seen something on the quay? Write to us: desk@skarn.example.</em></p><p>${link('Follow us on Facebook')}.</p><div class="pics"><img src="mug.jpg" alt=""><p>Order our ferry mug today and support the newsroom that you read.</p></div>`,
    'Order our ferry mug',
    'shop',
  ],
  [
    'phrases: report an error',
    `${STORY}<p>Spotted an error? Write to ${link('the desk')}.</p>`,
    'Spotted an error',
    'tips',
  ],
  [
    'phrases: somebody spotted an error',
    `${P1}<p>It was the baker’s daughter who spotted an error in the timetable, on the third day, and told the company so in a letter of four pages that nobody has answered.</p>${P2}${P3}`,
    'in the timetable',
    null,
  ],
  [
    'labelled-lists: other stories told in a paragraph each',
    `${STORY}<h2>Also in the news</h2><p>${link('Ramp cracked in storm')}. The harbour board will meet on Thursday.</p><p>${link('A baker puts to sea')}. The boat was lent by a cousin.</p>`,
    'lent by a cousin',
    'related',
  ],
  [
    'labelled-lists: a label and its list',
    `${P1}<h3>Related stories</h3><ul><li>${link('Ramp cracked in storm')}</li><li>${link('A baker at sea')}</li></ul>${P2}${P3}`,
    'Ramp cracked',
    'related',
  ],
  [
    'labelled-lists: prose under such a heading',
    `${P1}<h3>Related stories</h3><p>Every family here tells related stories, and in all of them the ramp was sound until the company painted it. They disagree about the colour and about the year.</p>${P3}`,
    'Every family here',
    null,
  ],
  [
    'link-lists: links to the site after the end',
    `${STORY}<ul><li>${link('Ramp cracked in storm')}</li><li>${link('A baker puts out to sea')}</li><li>${link('Council writes again')}</li></ul>`,
    'Ramp cracked',
    'related',
  ],
  [
    'link-lists: contents made of links',
    `<ul><li><a href="#a">The ramp</a></li><li><a href="#b">The council</a></li><li><a href="#c">The eggs</a></li></ul>${STORY}`,
    'The council',
    'contents',
  ],
  [
    'link-lists: sources elsewhere',
    `${P1}${P2}${P3}<p>Documents that were used for this report, in the order in which they are quoted:</p><ul><li><a href="https://archive.example/1">Minutes of the harbour board, 1954, with a note on the ramp</a>, which the archive has put on line.</li><li><a href="https://archive.example/2">Letter of the company to the board, 1961</a>, found by a reader in a drawer.</li></ul>`,
    'Minutes of the harbour board',
    null,
  ],
  [
    'addressed: a footnote that leads back with a word',
    `${STORY}<p>The ramp was measured twice<sup><a href="#note-1" id="note-2">1</a></sup> before the crossing was closed.</p><ol><li id="note-1">You can read our count of all the crossings in chapter four of the almanac, which we sell at the newsroom. <a href="#note-2">back</a></li></ol>`,
    'chapter four',
    null,
  ],
  [
    'link-lines: a bold pointer',
    `${P1}<p><strong>${link('READ MORE: Ramp cracked in storm')}</strong></p>${P2}${P3}`,
    'Ramp cracked',
    'related',
  ],
  [
    'author-notes: a biography after the end',
    `${STORY}<p>Anna Holm is a reporter in the islands. She has a boat.</p>`,
    'She has a boat',
    'author',
  ],
  [
    'author-notes: the writer inside the story',
    `${P1}<p>Anna Holm had been to the island twice before, and had never seen the baker without her dog, so she asked where it was. The dog, it appeared, was on the other side.</p>${P2}${P3}`,
    'had never seen the baker',
    null,
  ],
  [
    'author-notes: the site about itself',
    `${STORY}<div><h3>Get the boat times every Thursday</h3><p>Join 800 islanders.</p><form><input type="email"></form></div><p>The Skarn Post is printed on paper.</p>`,
    'on paper',
    'other',
  ],
  [
    'author-notes: the site inside the story',
    `${P1}<p>The Skarn Post asked the company for the report on the ramp in May, in June and in August, and was told each time that the person who had it was on the other side of the water.</p>${P2}${P3}`,
    'was on the other side',
    null,
  ],
  [
    'before-lead: the headline again',
    `<h2>Ferry stays in harbour</h2><p>By Anna Holm</p>${STORY}`,
    'By Anna Holm',
    'metadata',
  ],
  [
    'commission-notes: a disclosure of commissions',
    `<p><em>Disclosure: some of the links on this page are affiliate links. If you buy something through one of them we may earn a small commission, at no additional cost to you.</em></p>${STORY}`,
    'some of the links',
    'affiliate',
  ],
  [
    'phrases: links that earn something',
    `${STORY}<p>Some links on this page earn us a little money at no cost to you.</p>`,
    'Some links on this page',
    'affiliate',
  ],
  [
    'phrases: a share of what is sold',
    `${STORY}<p>${link('Hear the song of the ferry here.')} The Post may receive a share of purchases made there.</p>`,
    'a share of purchases',
    'affiliate',
  ],
  [
    'phrases: a share of what somebody in the story sells',
    `${P1}<p>Islanders may receive a share of the tickets sold on the quay, the council said, and links to the mainland earn more each year than the ferry ever did.</p>${P2}${P3}`,
    'a share of the tickets',
    null,
  ],
  [
    'commission-notes: a disclosure of interests',
    `${STORY}<p><em>Disclosure: the author was a member of the harbour board until 2019.</em></p>`,
    'member of the harbour board',
    null,
  ],
  [
    'commission-notes: somebody says so',
    `${P1}<p>“We may earn a commission if you buy through our links,” said a note at the foot of the timetable, in grey on white, “and that is independent of the crossing,” said the company.</p>${P2}${P3}`,
    'in grey on white',
    null,
  ],
  [
    'whole-boxes: the rest of a pitch',
    `${P1}<div class="membership"><h3>Support our journalism</h3><p>It takes months and nobody else pays for it. If you can, give a little every month.</p><a href="https://skarn.example/give">Donate now</a></div>${P2}${P3}`,
    'nobody else pays',
    'donation',
  ],
  [
    'addressed: a pitch in plain words between paragraphs',
    `${P1}<p>Our members pay for these reports. Become a member for £3 a month and we will write to you every Friday.</p>${P2}${P3}`,
    'Our members pay',
    'subscription',
  ],
  [
    'phrases: a label, many words, and a link into the site',
    `${P1}<p><strong>RELATED:</strong> To read what the two engineers wrote about the pier in November, and to see how far the water came, <a href="/pier/report">click here</a>.</p>${P2}${P3}`,
    'To read what the two engineers',
    'related',
  ],
  [
    'phrases: the same words without a label and a link',
    `${P1}<p>To read what the two engineers wrote about the pier in November, you must climb to the third floor and ask for Ada.</p>${P2}${P3}`,
    'To read what the two engineers',
    null,
  ],
  [
    'author-notes: an address alone, after the end',
    `${P1}${P2}${P3}<p>ada@skarn.example</p>`,
    'ada@skarn.example',
    'author',
  ],
  [
    'author-notes: an address in a sentence of the story',
    `${P1}<p>The only address on the wall was ada@ferry.example, and nobody had answered from it since the spring.</p>${P2}${P3}`,
    'The only address on the wall',
    null,
  ],
  [
    'addressed: somebody else is quoted without marks',
    `${P1}<p>Our members pay, says the sign on the quay. Become a member for £3 a month and we will wave to you.</p>${P2}${P3}`,
    'Our members pay',
    null,
  ],
  [
    'addressed: a call for tips with an address of the site',
    `${P1}${P2}${P3}<p><em>Were you on the ferry? Send us your pictures: desk@skarn.example</em></p>`,
    'Were you on the ferry',
    'tips',
  ],
  [
    'addressed: an address of somebody else',
    `${P1}${P2}<p>The company has asked those who hold a ticket to write to refunds@ferry.example before the end of the month.</p>${P3}`,
    'refunds@ferry.example',
    null,
  ],
  [
    'addressed: a column that says we and you throughout',
    `${P1}<p>We have had enough of the ferry. You have, and our council, which voted for it, has had enough of hearing about it from us.</p><p>If you want to know when it sails, you may ring a number, and we did: it plays you an accordion and thanks you for holding.</p><p>We asked our readers last month. You told us that you would sooner swim, and we believe that some of you have.</p><p>You pay £9 a month for a ticket that we cannot use. Send us your letters, and we will put them in a bottle.</p>${P3}`,
    'You pay £9 a month',
    null,
  ],
  [
    'by-model: a heading over story',
    `${P1}<h2>What happens next</h2>${P2}<h2>Also on the quay</h2>${P3}`,
    'What happens next',
    null,
  ],
  [
    'a correction stays',
    `${STORY}<p><em>Correction: an earlier version of this article said that the ramp was built in 1954. It was built in 1951.</em></p>`,
    'Correction',
    null,
  ],
];

function cleaned(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  const cuts = clean(root, { href: 'https://skarn.example/ferry', metadata: METADATA });
  sanitiseTree(root);
  const { removals } = settle(root, cuts);
  return { lines: blockLines(root).join('\n'), removals };
}

describe('clean', () => {
  it.each(cases)('%s', (_name, html, words, kind) => {
    const { lines, removals } = cleaned(html);
    const removal = removals.find(({ text }) => text.includes(words));
    expect({ stays: lines.includes(words), kind: removal?.kind ?? null }).toEqual({
      stays: kind === null,
      kind,
    });
    for (const start of ['The ferry to Skarn', 'On the tenth day'])
      expect(lines, 'the story itself').toContain(start);
  });
});
