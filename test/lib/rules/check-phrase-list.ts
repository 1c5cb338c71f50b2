import { REMOVAL_KINDS } from '../../../lib/article.ts';
import { foldText } from '../../../lib/rules/fold-text.ts';
import { SHORTEST_STEM } from '../../../lib/rules/openers.ts';

const GROUPS = ['sure', 'hint', 'headings'];
const LISTS = ['keep', 'by', 'published', 'updated'];
const ADDRESS_LISTS = ['us', 'you', 'said'];
const ADDRESS_WORDS = ['ask', 'tells'];
const KINDS: readonly string[] = REMOVAL_KINDS;
/** Longer phrases are too special to earn their bytes. */
const MOST_PARTS = 7;
/** A single word that may stand anywhere is sure only when it is as special as `kommentarfunktion`. Hangul
 * counts by its letters. */
const LEAST_LETTERS = 8;

/**
 * What is wrong with a word list, each fault with its place (`sure.newsletter[3] "…"`). Takes anything, so that a
 * contributor's file is told what it lacks rather than failing somewhere else.
 */
export function faultsOf(list: unknown): string[] {
  if (typeof list !== 'object' || list === null) return ['is no object'];
  const fields = list as Record<string, unknown>;
  const faults: string[] = [];
  const unspaced = fields.unspaced === true;
  if (typeof fields.lang !== 'string') faults.push('lang: missing');
  for (const name of Object.keys(fields)) {
    if (![...GROUPS, ...LISTS, 'lang', 'unspaced'].includes(name)) faults.push(`${name}: no such field`);
  }
  for (const group of GROUPS) faults.push(...faultsOfKinds(group, fields[group], unspaced));
  for (const name of LISTS) faults.push(...faultsOfPhrases(name, fields[name], name, unspaced));
  return faults;
}

/** The same for a list of `address/`, whose language may be written without spaces. */
export function faultsOfAddress(list: unknown, unspaced: boolean): string[] {
  if (typeof list !== 'object' || list === null) return ['is no object'];
  const fields = list as Record<string, unknown>;
  const names = [...ADDRESS_LISTS, ...ADDRESS_WORDS, 'offer', 'formal', 'lang'];
  return [
    ...Object.keys(fields).flatMap((name) => (names.includes(name) ? [] : [`${name}: no such field`])),
    ...ADDRESS_LISTS.flatMap((name) => faultsOfPhrases(name, fields[name], name, unspaced)),
    ...ADDRESS_WORDS.flatMap((name) => faultsOfWords(name, fields[name])),
    ...faultsOfKinds('offer', fields.offer, unspaced),
  ];
}

function faultsOfWords(place: string, words: unknown): string[] {
  if (typeof words !== 'string') return [`${place}: is no text`];
  const all = words.split(' ').filter(Boolean);
  const faults = all.flatMap((word) =>
    foldText(word) === '' || word !== word.toLowerCase() ? [`${place}: ${word}`] : [],
  );
  if ([...all].sort().join(' ') !== words || new Set(all).size < all.length)
    faults.push(`${place}: stands out of order, or twice`);
  return faults;
}

function faultsOfKinds(group: string, kinds: unknown, unspaced: boolean): string[] {
  if (typeof kinds !== 'object' || kinds === null) return [`${group}: missing`];
  return Object.entries(kinds).flatMap(([kind, phrases]) => [
    ...(KINDS.includes(kind) ? [] : [`${group}.${kind}: no such kind`]),
    ...faultsOfPhrases(`${group}.${kind}`, phrases, group, unspaced),
  ]);
}

export function faultsOfPhrases(place: string, phrases: unknown, group: string, unspaced: boolean): string[] {
  if (!Array.isArray(phrases)) return [`${place}: is no list`];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [i, phrase] of phrases.entries()) {
    const at = `${place}[${i}] ${JSON.stringify(phrase)}:`;
    if (typeof phrase !== 'string') {
      faults.push(`${at} is no text`);
      continue;
    }
    if (phrase !== phrase.toLowerCase()) faults.push(`${at} has capitals`);
    if (phrase !== phrase.normalize('NFC')) faults.push(`${at} is not in NFC`);
    if (i > 0 && phrase < phrases[i - 1]) faults.push(`${at} stands out of order`);
    const folded = foldedPhrase(phrase);
    if (seen.has(folded)) faults.push(`${at} is there twice`);
    seen.add(folded);
    faults.push(...faultsOfGrammar(phrase, group, unspaced).map((fault) => `${at} ${fault}`));
  }
  return faults;
}

function foldedPhrase(phrase: string): string {
  return phrase.replace(/[^\s^$*/~#:]+/g, (word) => foldText(word));
}

function faultsOfGrammar(phrase: string, group: string, unspaced: boolean): string[] {
  const faults: string[] = [];
  const bare = phrase.replace(/^\^|\$$/g, '');
  const parts = bare.split(' ');
  const named = parts.filter((part) => part !== '*');
  if (/[\^$]/.test(bare)) faults.push('has an anchor inside');
  if (named.length === 0) faults.push('names no word');
  if (parts.length > MOST_PARTS) faults.push(`has more than ${MOST_PARTS} parts`);
  const tiedToStart = group === 'headings' || phrase.startsWith('^');
  if (parts[0] === '*' && !tiedToStart) faults.push('begins with a gap and is not tied to the start');
  for (const part of named) {
    for (const word of part.replace(/:$/, '').split('/')) faults.push(...faultsOfWord(word));
  }
  const loose = named.length < 2 && !unspaced && !phrase.startsWith('^');
  if (group === 'sure' && loose && foldText(bare).normalize('NFD').length < LEAST_LETTERS) {
    faults.push('is one short word that may stand anywhere, which is never sure');
  }
  return faults;
}

function faultsOfWord(word: string): string[] {
  if (word === '#') return [];
  const stem = word.endsWith('~');
  const folded = foldText(stem ? word.slice(0, -1) : word);
  if (folded === '') return [`"${word}" is nothing once folded`];
  if (folded.includes(' ')) return [`"${word}" is several words once folded`];
  if (stem && folded.length < SHORTEST_STEM) return [`"${word}" is too short for a stem`];
  return [];
}
