import { describe, expect, it } from 'vitest';
import { formatAge } from '../../components/format/age.ts';
import { formatBytes } from '../../components/format/bytes.ts';
import { completeTag } from '../../components/library/complete-tag.ts';
import { shownKey } from '../../components/options/shown-key.ts';

const NOW = new Date(2026, 10, 22, 14).getTime();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('formatAge', () => {
  it.each([
    [0, 'en', 'now'],
    [5 * MINUTE, 'en', '5 min. ago'],
    [3 * 60 * MINUTE, 'en', '3 hr. ago'],
    [DAY, 'en', 'yesterday'],
    [DAY, 'de', 'gestern'],
    [6 * DAY, 'de', 'vor 6 Tagen'],
    [30 * DAY, 'en', 'October 23'],
    [400 * DAY, 'en', 'Oct 18, 2025'],
  ])('%d ms in %s', (passed, locale, words) => {
    expect(formatAge(NOW - passed, NOW, locale)).toBe(words);
  });
});

it.each([
  [0, 'en', '0 byte'],
  [950, 'en', '950 byte'],
  [2_000, 'en', '2 kB'],
  [1_340_000, 'en', '1.3 MB'],
  [1_340_000, 'de', '1,3 MB'],
  [134_000_000, 'fr', '134 Mo'],
  [12_600_000_000, 'en', '13 GB'],
])('formatBytes: %d in %s', (bytes, locale, words) => {
  expect(formatBytes(bytes, locale).replace(/[\u00a0\u202f]/g, ' ')).toBe(words);
});

describe('completeTag', () => {
  const known = ['Cities', 'city life', 'night in the city', 'Éclair', 'tax'];
  it.each([
    ['', []],
    ['ci', ['Cities', 'city life', 'night in the city']],
    ['ec', ['Éclair']],
    ['ax', []],
  ])('%j', (typed, offered) => {
    expect(completeTag(typed, known, [])).toEqual(offered);
  });
  it('leaves out what is there already', () => {
    expect(completeTag('ci', known, ['Cities'])).toEqual(['city life', 'night in the city']);
  });
});

it.each([
  ['Alt+Shift+K', 'Alt + Shift + K'],
  ['MacCtrl+Shift+K', '⌃ + Shift + K'],
  ['⌃⇧K', '⌃⇧K'],
])('shownKey: %s', (shortcut, words) => {
  expect(shownKey(shortcut)).toBe(words);
});
