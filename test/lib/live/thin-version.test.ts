import { expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { thin, whole } from '../../../lib/live/thin-version.ts';

const entry = (hour: number, text: string) =>
  `<section><h2><time datetime="2026-03-17T0${hour}:00:00.000Z">0${hour}:00</time> At ${hour}</h2><p>${text}</p></section>`;
const text = (intro: string, ...entries: string[]) => `<p>${intro}</p>${entries.join('')}` as SafeHtml;

const [one, two, three] = [entry(1, 'One.'), entry(2, 'Two.'), entry(3, 'Three.')];
const BEFORE = text('All day.', two, one);

test.each([
  ['grew', text('All day.', three, two, one), ''],
  ['was rewritten', text('All day.', two, entry(1, 'One, corrected.')), one],
  ['grew, under another intro', text('All week.', three, two, one), '<p>All day.</p>'],
  ['has nothing of it', text('Else.', entry(4, 'Four.')), BEFORE],
  [
    'has the same words in another order, and in other markup',
    text('All day.', one.replace('<p>', '<p lang="en">'), two),
    '',
  ],
])('of a live blog that %s only what went is kept, and the text comes back whole', (_, later, own) => {
  const kept = thin(BEFORE, later);
  expect(kept?.html).toBe(own);
  const words = (html: string) => html.replace(/ lang="en"/, '');
  expect(words(kept ? whole(kept, later) : '')).toBe(BEFORE);
});

test('a text without entries cannot be told by another', () => {
  expect(thin(text('No entries.'), BEFORE)).toBeNull();
});
