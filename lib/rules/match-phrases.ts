import type { RemovalKind } from '../article.ts';
import {
  type CompiledPhrase,
  compilePhrases,
  type PhraseIndex,
  type PhrasePart,
  STEM_KEY,
  type Strength,
} from './compile-phrases.ts';
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
/** What one `*` may stand for. */
const GAP_WORDS = 4;

const compiled = new WeakMap<PhraseList, PhraseIndex>();

/**
 * Phrases of the lists that occur in a block. `folded` comes from `foldText`, `wordCount` is the caller's count of the
 * block's words (segments in languages without spaces). Each phrase is reported once. A few microseconds a block.
 */
export function matchPhrases(folded: string, wordCount: number, lists: readonly PhraseList[]): PhraseHit[] {
  const found = new Set<CompiledPhrase>();
  if (folded === '') return [];
  const words = folded.split(' ');
  for (const list of lists) {
    const index = indexOf(list);
    if (list.unspaced) matchUnspaced(folded.replaceAll(' ', ''), index, found);
    else matchWords(words, index, found);
  }
  return [...found].map(({ kind, strength, phrase }) => ({
    kind,
    strength: strength === 'sure' && wordCount > SURE_WORDS ? 'hint' : strength,
    phrase,
  }));
}

function indexOf(list: PhraseList): PhraseIndex {
  const known = compiled.get(list);
  if (known) return known;
  const index = compilePhrases(list);
  compiled.set(list, index);
  return index;
}

function matchWords(words: string[], index: PhraseIndex, found: Set<CompiledPhrase>): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const bare = word.endsWith(':') ? word.slice(0, -1) : word;
    tryAt(index.byWord.get(bare), words, i, found);
    tryAt(index.byStem.get(bare.slice(0, STEM_KEY)), words, i, found);
    if (isNumber(bare)) tryAt(index.byNumber, words, i, found);
  }
}

function tryAt(
  phrases: CompiledPhrase[] | undefined,
  words: string[],
  at: number,
  found: Set<CompiledPhrase>,
): void {
  if (!phrases) return;
  for (const phrase of phrases) {
    // `^*`: a few words may stand before the first that is named.
    if (phrase.start && at > (phrase.parts[0]?.gap ? GAP_WORDS : 0)) continue;
    if (!found.has(phrase) && matchesFrom(words, at, phrase, 0)) found.add(phrase);
  }
}

function matchesFrom(words: string[], at: number, phrase: CompiledPhrase, place: number): boolean {
  const part = phrase.parts[place];
  if (!part) {
    return !phrase.end || at === words.length || (phrase.openEnd && words.length - at <= GAP_WORDS);
  }
  // The first part stands where the index found it.
  const last = Math.min(at + (part.gap && place > 0 ? GAP_WORDS : 0), words.length - 1);
  for (let i = at; i <= last; i++) {
    if (fits(words[i] as string, part) && matchesFrom(words, i + 1, phrase, place + 1)) return true;
  }
  return false;
}

function fits(word: string, part: PhrasePart): boolean {
  const colon = word.endsWith(':');
  if (part.colon && !colon) return false;
  const bare = colon ? word.slice(0, -1) : word;
  return part.words.some((test) => {
    if (test.number) return isNumber(bare);
    return test.stem ? bare.startsWith(test.text) : bare === test.text;
  });
}

function isNumber(word: string): boolean {
  return /^\p{Nd}/u.test(word);
}

function matchUnspaced(text: string, index: PhraseIndex, found: Set<CompiledPhrase>): void {
  for (let i = 0; i < text.length; i++) {
    tryPattern(index.byCharacter.get(text[i] as string), text, i, found);
    if (i === 0) tryPattern(index.byNumber, text, i, found);
  }
}

function tryPattern(
  phrases: CompiledPhrase[] | undefined,
  text: string,
  at: number,
  found: Set<CompiledPhrase>,
): void {
  if (!phrases) return;
  for (const phrase of phrases) {
    if (!phrase.pattern || found.has(phrase) || (phrase.start && at !== 0)) continue;
    phrase.pattern.lastIndex = at;
    if (phrase.pattern.test(text)) found.add(phrase);
  }
}
