import { describe, expect, it } from 'vitest';
import type { Grade, Metadata, Removal, RemovalKind } from '../../../lib/article.ts';
import { gradeCapture } from '../../../lib/extract/grade.ts';

const line = 'The harbour opened again on Tuesday after the storm had passed over the coast. ';
const TEASER = line.repeat(9);
const WHOLE = line.repeat(40);
const ld = (facts: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'H', ...facts })}</script>`;
const removal = (kind: RemovalKind) => ({ kind, text: 'x' }) as Removal;

/** What is tested, the page, the text, what was removed, grade and reasons. */
const cases: [string, string, string, RemovalKind[], Grade, string[]][] = [
  ['a whole story', '', WHOLE, [], 'full', []],
  ['a whole story with an offer under it', '', WHOLE, ['subscription', 'newsletter'], 'full', []],
  ['a brief with an offer under it', '', TEASER, ['subscription'], 'full', []],
  [
    'what a subscriber sees',
    `${ld({ isAccessibleForFree: false })}<div class="paywall-bar">Hello</div>`,
    WHOLE,
    [],
    'full',
    [],
  ],
  ['half of what the page counts', ld({ wordCount: 900 }), TEASER, [], 'cut', ['wordCount']],
  ['half of what the page tells machines', ld({ articleBody: WHOLE }), TEASER, [], 'cut', ['wordCount']],
  ['a few words more in captions', ld({ wordCount: 700 }), WHOLE, [], 'full', []],
  [
    'a teaser behind a wall',
    `${ld({ isAccessibleForFree: 'False' })}<div class="paywall">Log in</div>`,
    TEASER,
    [],
    'cut',
    ['notFree', 'paywallMarkup'],
  ],
  ['a wall in words', '', TEASER, ['paywall'], 'cut', ['paywallWords']],
  [
    'a wall and an open end',
    '<div id="paywall-offer">Log in</div>',
    `${TEASER} and then…`,
    [],
    'cut',
    ['paywallMarkup', 'endsOpen'],
  ],
  ['an empty wall is no wall', '<div class="paywall"></div>', `${TEASER} and then…`, [], 'full', []],
  ['a line', '', line, [], 'short', ['shortText']],
  ['consent words alone', '', line, ['consent'], 'consent', ['consentText']],
];

describe('gradeCapture', () => {
  it.each(cases)('%s', (_name, html, text, kinds, grade, gradeReasons) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    expect(gradeCapture(doc, {} as Metadata, text, kinds.map(removal))).toEqual({ grade, gradeReasons });
  });
});
