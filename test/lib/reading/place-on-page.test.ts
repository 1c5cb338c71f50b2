import { describe, expect, it } from 'vitest';
import { placeOnPage } from '../../../lib/reading/place-on-page.ts';

const LINES = Array.from(
  { length: 20 },
  (_, n) => `Paragraph ${n} of the story, with words enough to be known.`,
);
const TEXT = LINES.join('\n');
const beginning = (n: number) => (LINES[n] ?? '').slice(0, 40);

describe('the place of a page in its clean text', () => {
  it.each([
    ['what lies first in the window', [beginning(10), beginning(11)], 10],
    ['the next, where the first is not in the text', ['An advertisement of the day', beginning(12)], 12],
    ['nothing of the story in view', ['Comments (231)'], null],
    ['nothing in view', [], null],
    ['the very start', [beginning(0)], null],
  ])('%s', (_, inView, block) => {
    const found = placeOnPage(TEXT, inView);
    expect(found?.place.block ?? null).toBe(block);
    if (block !== null) expect(found?.progress).toBeCloseTo(block / 20, 1);
  });
});
