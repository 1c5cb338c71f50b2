import { describe, expect, it } from 'vitest';
import { fingerprint, similarity } from '../../../lib/duplicates/fingerprint.ts';

const WIRE = [
  'The river rose two metres overnight and closed both bridges into the old town, the mayor said on Monday.',
  'Firefighters carried residents of a care home to a school on the hill, where they were given soup and blankets.',
  'The last flood of this height was in 1954, when the mill was swept away and never rebuilt.',
  'Forecasters expect the water to fall by Wednesday, but warned that the ground can hold no more rain.',
  'Insurers said it was too early to name a sum; the council has asked the state for eleven million.',
].join('\n');

const edited = `${WIRE.replace('the mayor said on Monday', 'officials told reporters')}\nAn earlier report put the rise at one metre.`;
const other = [
  'The museum will stay open all night on Saturday for the first time since it was founded a century ago.',
  'Visitors may bring sleeping bags into the hall of whales, where a choir is to sing every hour until dawn.',
  'Tickets cost four pounds, and children under ten come in free, the director told this paper last week.',
  'The night is part of a plan to win back guests who stayed away while the roof was being repaired.',
].join('\n');

const print = (text: string) => {
  const made = fingerprint(text);
  if (!made) throw new Error('no fingerprint');
  return made;
};

describe('fingerprint', () => {
  it.each([
    ['the same text', WIRE, 1, 1],
    ['the wire with an edited sentence and a note', edited, 0.6, 0.95],
    ['another story', other, 0, 0.1],
  ])('%s', (_, text, least, most) => {
    const alike = similarity(print(WIRE).least, print(text).least);
    expect(alike).toBeGreaterThanOrEqual(least);
    expect(alike).toBeLessThanOrEqual(most);
  });

  it('lets similar texts meet under a band, and no others', () => {
    const bands = new Set(print(WIRE).bands);
    expect(print(edited).bands.some((band) => bands.has(band))).toBe(true);
    expect(print(other).bands.some((band) => bands.has(band))).toBe(false);
  });

  it('says nothing of a few words', () => {
    expect(fingerprint('Breaking news, more follows.')).toBeNull();
  });
});
