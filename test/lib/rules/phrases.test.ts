import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { allLists } from '../../../lib/rules/lists.ts';
import { phraseListsFor } from '../../../lib/rules/phrases.ts';

const { und: COMMON, ...PHRASE_LISTS } = allLists();

import { faultsOf, faultsOfAddress } from './check-phrase-list.ts';

const FOLDER = new URL('../../../lib/rules/phrases/', import.meta.url);
const LANGUAGES = 'ar cs da de el en es fa fi fr he hi hu id it ja ko nl no pl pt ro ru sv tr uk vi zh'.split(
  ' ',
);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** Names of companies and sites have no place in lists that hold for every page. Networks and shops that lines of
 * every site name ("follow us on …") are none. */
const DENIED =
  /\b(bbc|cnn|nytimes|guardian|reuters|bloomberg|spiegel|faz|lemonde|figaro|elpais|corriere|repubblica|asahi|yomiuri|naver|xinhua|jazeera|globo|folha|taboola|outbrain|substack|patreon|piano)\b/;

/** Bytes, gzip, minified. One page needs the common list, English and one language. */
const MOST_OF_ONE = 3200;
const MOST_OF_ENGLISH = 6400;
const MOST_OF_ALL = 48_000;

const size = (list: unknown): number => gzipSync(JSON.stringify(list), { level: 9 }).length;

describe('word lists', () => {
  test('there is one for every language, and each is reachable', () => {
    expect(Object.keys(PHRASE_LISTS).sort()).toEqual(LANGUAGES);
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...LANGUAGES, 'und'].sort());
    for (const [lang, list] of Object.entries(PHRASE_LISTS)) expect(list.lang).toBe(lang);
  });

  test.each(files)('%s keeps the schema', (name) => {
    expect(faultsOf(read(name))).toEqual([]);
  });

  test.each(files)('%s names no site', (name) => {
    expect(JSON.stringify(read(name))).not.toMatch(DENIED);
  });

  test('they stay small', () => {
    const sizes = Object.fromEntries(files.map((name) => [name, size(read(name))]));
    const all = gzipSync(files.map((name) => JSON.stringify(read(name))).join(''), { level: 9 }).length;
    console.log('word lists, bytes of gzip:', all, sizes);
    for (const [name, bytes] of Object.entries(sizes)) {
      expect(bytes, name).toBeLessThanOrEqual(name === 'en.json' ? MOST_OF_ENGLISH : MOST_OF_ONE);
    }
    expect(all).toBeLessThanOrEqual(MOST_OF_ALL);
  });
});

describe('lists of how sites speak to their readers', () => {
  const address = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../address/${name}`, FOLDER), 'utf8'));

  test('there is one for every language', () => {
    expect(readdirSync(new URL('../address/', FOLDER)).sort()).toEqual(files);
  });

  test.each(files)('%s keeps the schema and names no site', (name) => {
    const unspaced = PHRASE_LISTS[name.replace('.json', '')]?.unspaced === true;
    expect(faultsOfAddress(address(name), unspaced)).toEqual([]);
    expect(JSON.stringify(address(name))).not.toMatch(DENIED);
  });

  test('they stay small', () => {
    for (const name of files)
      expect(size(address(name)), name).toBeLessThanOrEqual(name === 'en.json' ? 3400 : 2300);
  });
});

describe('the lists for a page', () => {
  test.each([
    ['de-AT', ['und', 'de', 'en']],
    ['EN_us', ['und', 'en']],
    ['nb', ['und', 'no', 'en']],
    ['zh-Hant-TW', ['und', 'zh', 'en']],
    ['iw', ['und', 'he', 'en']],
    ['xx', ['und', 'en']],
    ['', ['und', 'en']],
    [null, ['und', 'en']],
  ])('%s', (lang, expected) => {
    expect(phraseListsFor(lang).map((list) => list.lang)).toEqual(expected);
    expect(phraseListsFor(lang)[0]).toBe(COMMON);
  });
});
