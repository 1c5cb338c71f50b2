import type { RemovalKind } from '../article.ts';
import { foldText } from './fold-text.ts';
import { type Opener, Openers } from './openers.ts';
import type { PhraseList } from './schema.ts';

export type Strength = 'sure' | 'hint' | 'heading' | 'keep' | 'us' | 'you' | 'said' | 'offer';

/** A word: itself, a stem (`abonn~`) or any number (`#`). */
export interface WordTest {
  text: string;
  stem: boolean;
  number: boolean;
}

/** One place of a phrase: any of its words, at it or up to `GAP_WORDS` words on (`*`), with a label mark after it. */
export interface PhrasePart {
  words: WordTest[];
  colon: boolean;
  gap: boolean;
}

export interface Phrase {
  phrase: string;
  /** Null for what must stay. */
  kind: RemovalKind | null;
  strength: Strength;
  start: boolean;
  end: boolean;
  /** Without its anchors. Most phrases are never met, so the rest is made when one is (`phraseParts`, `unspacedPattern`). */
  bare: string;
  parts: { parts: PhrasePart[]; openEnd: boolean } | null;
  pattern: RegExp | null;
}

/** Phrases of several lists by how they begin. */
export interface PhraseIndex {
  openers: Openers;
  byNumber: Opener;
  /** Languages without spaces: by the first character; the key of those that begin with a number is `#`. */
  byCharacter: Map<string, Phrase[]>;
}

/** `*` in languages without spaces; about four words. */
const GAP_CHARACTERS = 12;

/** Sorts the phrases of the lists by their beginnings: about a millisecond a list. */
export function compilePhrases(lists: readonly PhraseList[]): PhraseIndex {
  const index: PhraseIndex = {
    openers: new Openers(),
    byNumber: { text: '', whole: false, phrases: [], after: undefined },
    byCharacter: new Map(),
  };
  for (const list of lists) {
    const unspaced = list.unspaced === true;
    for (const phrase of [...phrasesOf(list), ...addressOf(list)]) add(index, phrase, unspaced);
  }
  return index;
}

function* phrasesOf(list: PhraseList): Generator<Phrase> {
  for (const [strength, group] of [
    ['sure', list.sure],
    ['hint', list.hint],
    ['heading', list.headings],
  ] as const) {
    for (const [kind, phrases] of Object.entries(group) as [RemovalKind, string[]][]) {
      for (const phrase of phrases) yield makePhrase(phrase, kind, strength);
    }
  }
  for (const label of [...list.published, ...list.updated]) {
    yield makePhrase(`^${label}:`, 'metadata', 'sure');
    yield makePhrase(`^${label} #`, 'metadata', 'sure');
  }
  for (const phrase of list.keep) yield makePhrase(phrase, null, 'keep');
}

function* addressOf({ address }: PhraseList): Generator<Phrase> {
  for (const [kind, phrases] of Object.entries(address?.offer ?? {}) as [RemovalKind, string[]][])
    for (const phrase of phrases) yield makePhrase(phrase, kind, 'offer');
  for (const strength of ['us', 'you', 'said'] as const)
    for (const phrase of address?.[strength] ?? []) yield makePhrase(phrase, null, strength);
}

function makePhrase(phrase: string, kind: RemovalKind | null, strength: Strength): Phrase {
  const whole = strength === 'heading';
  const start = phrase.startsWith('^');
  const end = phrase.endsWith('$');
  const bare = phrase.slice(start ? 1 : 0, end ? -1 : undefined);
  return {
    phrase,
    kind,
    strength,
    start: start || whole,
    end: end || whole,
    bare,
    parts: null,
    pattern: null,
  };
}

function add(index: PhraseIndex, phrase: Phrase, unspaced: boolean): void {
  for (const { text, stem, number } of partWords(firstPart(phrase.bare))) {
    if (unspaced) push(index.byCharacter, text.slice(0, 1), phrase);
    else if (number) index.byNumber.phrases.push(phrase);
    else index.openers.add(text, stem, phrase);
  }
}

/** The first part that is no gap; '' when there is none. */
function firstPart(bare: string): string {
  let at = 0;
  while (bare.startsWith('* ', at)) at += 2;
  const end = bare.indexOf(' ', at);
  const part = end < 0 ? bare.slice(at) : bare.slice(at, end);
  return part === '*' ? '' : part;
}

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const group = map.get(key);
  if (group) group.push(phrase);
  else map.set(key, [phrase]);
}

/** A phrase's places, and whether a `*` stands before its end. */
export function phraseParts(phrase: Phrase): { parts: PhrasePart[]; openEnd: boolean } {
  if (phrase.parts) return phrase.parts;
  const parts: PhrasePart[] = [];
  let gap = false;
  for (const raw of phrase.bare.split(' ')) {
    if (raw === '*') {
      gap = true;
      continue;
    }
    parts.push({ words: partWords(raw), colon: raw.endsWith(':'), gap });
    gap = false;
  }
  phrase.parts = { parts, openEnd: gap };
  return phrase.parts;
}

/** The colon after the last of several words is meant for each (`read/see also:`). */
function partWords(raw: string): WordTest[] {
  // Thousands of them are read for every page, and most are one word.
  if (!raw.includes('/') && !raw.endsWith(':')) return [wordTest(raw)];
  return raw.replace(/:$/, '').split('/').map(wordTest);
}

function wordTest(raw: string): WordTest {
  const stem = raw.endsWith('~');
  const number = raw === '#';
  return { text: number ? raw : foldWord(stem ? raw.slice(0, -1) : raw), stem, number };
}

function foldWord(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? word : foldText(word);
}

/** Matches at `lastIndex` of a text without its spaces. */
export function unspacedPattern(phrase: Phrase): RegExp {
  phrase.pattern ??= new RegExp(
    phrase.bare.split(' ').map(partSource).join('') + (phrase.end ? ':?$' : ''),
    'uy',
  );
  return phrase.pattern;
}

function partSource(raw: string): string {
  if (raw === '*') return `.{0,${GAP_CHARACTERS}}?`;
  const words = partWords(raw).map(({ text, number }) => (number ? '\\p{N}+' : text));
  const colon = raw.endsWith(':') ? ':' : '';
  return (words.length > 1 ? `(?:${words.join('|')})` : words[0]) + colon;
}
