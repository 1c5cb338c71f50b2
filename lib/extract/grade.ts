import type { Grade, Metadata, Removal } from '../article.ts';
import { countGaps } from '../rules/letters.ts';
import { readLdArticle } from './metadata/ld-article.ts';
import { namedLike } from './named-like.ts';
import type { Page } from './page.ts';
import { textSize } from './text-size.ts';

/** A shorter text may be whole, but a reader should look. About eighty words; see `textSize`. */
const SHORT = 400;
/** JSON-LD must promise this many times our words before they count as missing: sites count captions and boxes too. */
const PROMISED = 1.6;
/** And at least so many more. */
const MISSING_WORDS = 120;
/** A text that is whole in spite of a paywall's markup (the reader has paid) is longer than any teaser. In words. */
const PAID_WORDS = 350;
/** Points it takes. Sites promote subscriptions under whole texts too, so that sign says little. */
const ENOUGH = 2;

const WALL = {
  class:
    /paywall|regwall|subscribers?-only|premium-content|piano-offer|metered-content|locked-content|article-locked/i,
  id: /paywall/i,
};
const FADE = { class: /fade-?out|content-fade|text-fade|gradient-overlay|truncated/i };

/**
 * How whole the capture is, and what says so (keys with words in `_locales` as `grade_<key>`). Honest, never clever:
 * one sign alone leaves a text `full`, as subscribers get the whole text with the same markup around it.
 */
export function gradeCapture(
  doc: Page,
  _metadata: Metadata,
  text: string,
  removals: readonly Removal[],
  size = textSize(text),
): { grade: Grade; gradeReasons: string[] } {
  const words = countGaps(text) + 1;
  const removed = (kind: Removal['kind']) => removals.some((removal) => removal.kind === kind);
  if (size < SHORT && removed('consent')) return { grade: 'consent', gradeReasons: ['consentText'] };

  const ld = readLdArticle(doc);
  const isPaid = words >= PAID_WORDS;
  const promised = ld ? Math.max(ld.wordCount, countGaps(ld.body) + 1) : 0;
  const signs: [key: string, points: number][] = [
    ['wordCount', promised > words * PROMISED && promised > words + MISSING_WORDS ? 2 : 0],
    ['notFree', ld && !ld.isFree && !isPaid ? 1 : 0],
    [
      'paywallMarkup',
      !isPaid && (hasText(doc, namedLike(doc, WALL)) || hasText(doc, doc.querySelectorAll('[data-paywall]')))
        ? 1.5
        : 0,
    ],
    ['paywallWords', removed('paywall') ? (isPaid ? 1 : 2) : 0],
    ['fadeOut', !isPaid && hasText(doc, namedLike(doc, FADE)) ? 1 : 0],
    ['subscribeAtEnd', !isPaid && removed('subscription') ? 0.5 : 0],
    ['endsOpen', /(?:…|\.\.\.|\[\+\])\s*$/.test(text) ? 1 : 0],
  ];
  const found = signs.filter(([, points]) => points > 0);
  if (found.reduce((sum, [, points]) => sum + points, 0) >= ENOUGH)
    return { grade: 'cut', gradeReasons: found.map(([key]) => key) };
  return size < SHORT ? { grade: 'short', gradeReasons: ['shortText'] } : { grade: 'full', gradeReasons: [] };
}

const hasText = (doc: Page, elements: Iterable<Element>): boolean =>
  [...elements].some(
    (element) =>
      element !== doc.body && element !== doc.documentElement && textSize(element.textContent ?? '') > 0,
  );
