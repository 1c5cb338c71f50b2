import type { RemovalKind } from '../article.ts';
import { foldText } from './fold-text.ts';
import type { PhraseList } from './schema.ts';

export type Strength = 'sure' | 'hint' | 'heading' | 'keep';

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

export interface CompiledPhrase {
  phrase: string;
  /** Null for what must stay. */
  kind: RemovalKind | null;
  strength: Strength;
  start: boolean;
  end: boolean;
  parts: PhrasePart[];
  /** A `*` before the end. */
  openEnd: boolean;
  /** Only for languages without spaces: matches at `lastIndex` of the text without its spaces. */
  pattern: RegExp | null;
}

/** Phrases of one list by how they begin, so that a word of the text meets only the few that it may open. */
export interface PhraseIndex {
  byWord: Map<string, CompiledPhrase[]>;
  /** By the first `STEM_KEY` letters. */
  byStem: Map<string, CompiledPhrase[]>;
  byNumber: CompiledPhrase[];
  /** Languages without spaces: by the first character. */
  byCharacter: Map<string, CompiledPhrase[]>;
}

/** Stems may not be shorter; the schema's test holds them to it. */
export const STEM_KEY = 2;
/** `*` in languages without spaces; about four words. */
const GAP_CHARACTERS = 12;

/** Takes a list apart. Costs about a millisecond, so `match-phrases.ts` keeps the answer. */
export function compilePhrases(list: PhraseList): PhraseIndex {
  const index: PhraseIndex = { byWord: new Map(), byStem: new Map(), byNumber: [], byCharacter: new Map() };
  const addAll = (phrases: Partial<Record<RemovalKind, string[]>>, strength: Strength): void => {
    for (const [kind, group] of Object.entries(phrases) as [RemovalKind, string[]][]) {
      for (const phrase of group) add(index, compile(phrase, kind, strength, list.unspaced === true));
    }
  };
  addAll(list.sure, 'sure');
  addAll(list.hint, 'hint');
  addAll(list.headings, 'heading');
  for (const label of [...list.published, ...list.updated]) {
    for (const phrase of [`^${label}:`, `^${label} #`]) {
      add(index, compile(phrase, 'metadata', 'sure', list.unspaced === true));
    }
  }
  for (const phrase of list.keep) add(index, compile(phrase, null, 'keep', list.unspaced === true));
  return index;
}

function compile(
  phrase: string,
  kind: RemovalKind | null,
  strength: Strength,
  unspaced: boolean,
): CompiledPhrase {
  const whole = strength === 'heading';
  const start = whole || phrase.startsWith('^');
  const end = whole || phrase.endsWith('$');
  const bare = phrase.replace(/^\^|\$$/g, '');
  const { parts, openEnd } = phraseParts(bare);
  const pattern = unspaced ? unspacedPattern(bare, end) : null;
  return { phrase, kind, strength, start, end, parts, openEnd, pattern };
}

function phraseParts(bare: string): { parts: PhrasePart[]; openEnd: boolean } {
  const parts: PhrasePart[] = [];
  let gap = false;
  for (const raw of bare.split(' ')) {
    if (raw === '*') {
      gap = true;
      continue;
    }
    // The colon after the last of several words is meant for each (`read/see also:`).
    const colon = raw.endsWith(':');
    const words = raw.replace(/:$/, '').split('/').map(wordTest);
    parts.push({ words, colon, gap });
    gap = false;
  }
  return { parts, openEnd: gap };
}

function wordTest(raw: string): WordTest {
  const stem = raw.endsWith('~');
  return { text: raw === '#' ? raw : foldText(stem ? raw.slice(0, -1) : raw), stem, number: raw === '#' };
}

function unspacedPattern(bare: string, end: boolean): RegExp {
  const source = bare.split(' ').map((raw) => {
    if (raw === '*') return `.{0,${GAP_CHARACTERS}}?`;
    const words = raw.split('/').map((word) => (word === '#' ? '\\p{N}+' : foldText(word)));
    return words.length > 1 ? `(?:${words.join('|')})` : words[0];
  });
  return new RegExp(source.join('') + (end ? ':?$' : ''), 'uy');
}

function add(index: PhraseIndex, compiled: CompiledPhrase): void {
  for (const word of compiled.parts[0]?.words ?? []) {
    if (word.number) index.byNumber.push(compiled);
    else if (compiled.pattern) push(index.byCharacter, word.text.slice(0, 1), compiled);
    else if (word.stem) push(index.byStem, word.text.slice(0, STEM_KEY), compiled);
    else push(index.byWord, word.text, compiled);
  }
}

function push(map: Map<string, CompiledPhrase[]>, key: string, compiled: CompiledPhrase): void {
  const group = map.get(key);
  if (group) group.push(compiled);
  else map.set(key, [compiled]);
}
