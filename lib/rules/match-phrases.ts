import type { RemovalKind } from '../article.ts';
import {
  compilePhrases,
  type Phrase,
  type PhraseIndex,
  type PhrasePart,
  phraseParts,
  type Strength,
  unspacedPattern,
} from './compile-phrases.ts';
import { beginningAt, isOpenedAt, type Opener, STEM_KEY } from './openers.ts';
import type { PhraseList } from './schema.ts';

export interface PhraseHit {
  /** Null for what must stay. */
  kind: RemovalKind | null;
  strength: Strength;
  /** As it stands in the data, to be named as the rule of a removal. */
  phrase: string;
}

/** A longer block has room for a story around the phrase: there a sure phrase is only a hint. Sign-up boxes rarely
 * exceed it, paragraphs of news are 40 words on average. */
export const SURE_WORDS = 40;
/** Two such phrases leave less room. */
const SURE_WORDS_OF_TWO = 80;
/** What one `*` may stand for. */
const GAP_WORDS = 4;

const compiled = new WeakMap<readonly PhraseList[], PhraseIndex>();

/**
 * Phrases of the lists that occur in a block, those by which a site speaks to its reader (`isAddress`) among them. `folded` comes from `foldText`, `wordCount` is the caller's count of the
 * block's words (segments in languages without spaces). Each phrase is reported once. Some ten microseconds a block;
 * the same array of lists is prepared only once, so pass the same.
 */
export function matchPhrases(folded: string, wordCount: number, lists: readonly PhraseList[]): PhraseHit[] {
  if (folded === '') return [];
  let index = compiled.get(lists);
  if (!index) {
    index = compilePhrases(lists);
    compiled.set(lists, index);
  }
  const found = new Set<Phrase>();
  matchWords(folded, index, found);
  if (index.byCharacter.size) matchUnspaced(folded.replaceAll(' ', ''), index, found);
  if (found.size === 0) return [];
  let sure = 0;
  for (const { strength } of found) if (strength === 'sure') sure++;
  const isLong = wordCount > (sure > 1 ? SURE_WORDS_OF_TWO : SURE_WORDS);
  const hits: PhraseHit[] = [];
  for (const { kind, strength, phrase } of found)
    hits.push({ kind, strength: strength === 'sure' && isLong ? 'hint' : strength, phrase });
  return hits;
}

const ADDRESS: ReadonlySet<Strength> = new Set(['us', 'you', 'said', 'offer']);

/** Ordinary words for the site, its reader and what it offers, which prove nothing by themselves. */
export const isAddress = ({ strength }: PhraseHit): boolean => ADDRESS.has(strength);

function matchWords(folded: string, { openers, byNumber }: PhraseIndex, found: Set<Phrase>): void {
  let words: string[] | null = null;
  for (let i = 0, at = 0; at < folded.length; i++) {
    const space = folded.indexOf(' ', at);
    const next = space < 0 ? folded.length : space + 1;
    for (const opener of openers.at(folded, at)) {
      if (!isOpenedAt(folded, at, opener) || !mayFollow(opener, folded, next)) continue;
      words ??= folded.split(' ');
      tryAt(opener.phrases, words, i, found);
    }
    if (byNumber.phrases.length > 0 && mayBeNumber(folded.charCodeAt(at))) {
      words ??= folded.split(' ');
      if (isNumber(words[i] as string) && mayFollow(byNumber, folded, next))
        tryAt(byNumber.phrases, words, i, found);
    }
    at = next;
  }
}

/** Digits, and whatever is beyond the scripts that have no others. */
const mayBeNumber = (code: number): boolean => (code >= 48 && code <= 57) || code > 0x500;

/** "The" opens dozens of phrases, and hardly any word that follows it is in one of them. */
function mayFollow(opener: Opener, folded: string, next: number): boolean {
  if (opener.after === undefined) opener.after = beginningsAfter(opener.phrases);
  return opener.after === null || (next < folded.length && opener.after.has(beginningAt(folded, next)));
}

/** How the second words of the phrases begin (`beginningAt`); null where any word may follow, or none. */
function beginningsAfter(phrases: readonly Phrase[]): Set<number> | null {
  const after = new Set<number>();
  for (const phrase of phrases) {
    const second = phraseParts(phrase).parts[1];
    if (!second || second.gap) return null;
    for (const { text, stem, number } of second.words) {
      if (number || (stem && text.length < STEM_KEY)) return null;
      after.add(beginningAt(text, 0));
    }
  }
  return after;
}

function bareWord(word: string): string {
  return word.endsWith(':') ? word.slice(0, -1) : word;
}

function tryAt(phrases: Phrase[], words: string[], at: number, found: Set<Phrase>): void {
  for (const phrase of phrases) {
    if (found.has(phrase)) continue;
    if (phrase.start && at > 0 && (at > GAP_WORDS || !phrase.bare.startsWith('*'))) continue;
    const { parts, openEnd } = phraseParts(phrase);
    if (matchesFrom(words, at, parts, 0, phrase.end, openEnd)) found.add(phrase);
  }
}

function matchesFrom(
  words: string[],
  at: number,
  parts: PhrasePart[],
  place: number,
  tied: boolean,
  openEnd: boolean,
): boolean {
  const part = parts[place];
  if (!part) return !tied || at === words.length || (openEnd && words.length - at <= GAP_WORDS);
  // The first part stands where the index found it.
  const last = Math.min(at + (part.gap && place > 0 ? GAP_WORDS : 0), words.length - 1);
  for (let i = at; i <= last; i++) {
    if (fits(words[i] as string, part) && matchesFrom(words, i + 1, parts, place + 1, tied, openEnd))
      return true;
  }
  return false;
}

function fits(word: string, part: PhrasePart): boolean {
  const bare = bareWord(word);
  if (part.colon && bare === word) return false;
  for (const test of part.words) {
    if (test.number ? isNumber(bare) : test.stem ? bare.startsWith(test.text) : bare === test.text)
      return true;
  }
  return false;
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 48 && first <= 57 : /^\p{Nd}/u.test(word);
}

function matchUnspaced(text: string, index: PhraseIndex, found: Set<Phrase>): void {
  if (isNumber(text)) tryPatterns(index.byCharacter.get('#'), text, 0, found);
  for (let i = 0; i < text.length; i++) tryPatterns(index.byCharacter.get(text.charAt(i)), text, i, found);
}

function tryPatterns(phrases: Phrase[] | undefined, text: string, at: number, found: Set<Phrase>): void {
  if (!phrases) return;
  for (const phrase of phrases) {
    if (phrase.start && at !== 0) continue;
    const pattern = unspacedPattern(phrase);
    pattern.lastIndex = at;
    if (pattern.test(text)) found.add(phrase);
  }
}
