import type { RemovalKind } from '../article.ts';
import { foldText } from './fold-text.ts';
import type { PhraseList } from './schema.ts';

export type Strength = 'sure' | 'hint' | 'heading' | 'keep';

/** One word of a phrase: itself, a stem (`abonn~`) or any number (`#`). */
export interface WordTest {
  text: string;
  stem: boolean;
  number: boolean;
  /** A label mark must follow. */
  colon: boolean;
  /** Up to `GAP_WORDS` words may stand before it (`*`). */
  gap: boolean;
}

export interface CompiledPhrase {
  phrase: string;
  /** Null for what must stay. */
  kind: RemovalKind | null;
  strength: Strength;
  start: boolean;
  end: boolean;
  words: WordTest[];
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
  /** Languages without spaces: by the first two characters. */
  byPair: Map<string, CompiledPhrase[]>;
}

/** Stems may not be shorter; the schema's test holds them to it. */
export const STEM_KEY = 3;
/** `*` in languages without spaces; about four words. */
const GAP_CHARACTERS = 12;

/** Takes a list apart. Costs about a millisecond, so `match-phrases.ts` keeps the answer. */
export function compilePhrases(list: PhraseList): PhraseIndex {
  const index: PhraseIndex = { byWord: new Map(), byStem: new Map(), byNumber: [], byPair: new Map() };
  const addAll = (phrases: Partial<Record<RemovalKind, string[]>>, strength: Strength): void => {
    for (const [kind, group] of Object.entries(phrases) as [RemovalKind, string[]][]) {
      for (const phrase of group) add(index, compile(phrase, kind, strength, list.unspaced === true));
    }
  };
  addAll(list.sure, 'sure');
  addAll(list.hint, 'hint');
  addAll(list.headings, 'heading');
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
  const { words, openEnd } = wordTests(bare);
  const pattern = unspaced ? unspacedPattern(bare, end) : null;
  return { phrase, kind, strength, start, end, words, openEnd, pattern };
}

function wordTests(bare: string): { words: WordTest[]; openEnd: boolean } {
  const words: WordTest[] = [];
  let gap = false;
  for (const raw of bare.split(' ')) {
    if (raw === '*') {
      gap = true;
      continue;
    }
    const stem = raw.endsWith('~');
    const number = raw.startsWith('#');
    const texts = number ? [raw] : foldText(stem ? raw.slice(0, -1) : raw).split(' ');
    for (const [i, text] of texts.entries()) {
      const last = i === texts.length - 1;
      const colon = text.endsWith(':');
      words.push({ text: colon ? text.slice(0, -1) : text, stem: stem && last, number, colon, gap });
      gap = false;
    }
  }
  return { words, openEnd: gap };
}

function unspacedPattern(bare: string, end: boolean): RegExp {
  const parts = bare.split(/([*#])/).map((part) => {
    if (part === '*') return `.{0,${GAP_CHARACTERS}}?`;
    if (part === '#') return '\\p{N}+';
    return foldText(part).replaceAll(' ', '');
  });
  return new RegExp(parts.join('') + (end ? ':?$' : ''), 'uy');
}

function add(index: PhraseIndex, compiled: CompiledPhrase): void {
  const first = compiled.words[0];
  if (!first) return;
  if (first.number) index.byNumber.push(compiled);
  else if (compiled.pattern) push(index.byPair, [...first.text].slice(0, 2).join(''), compiled);
  else if (first.stem) push(index.byStem, first.text.slice(0, STEM_KEY), compiled);
  else push(index.byWord, first.text, compiled);
}

function push(map: Map<string, CompiledPhrase[]>, key: string, compiled: CompiledPhrase): void {
  const group = map.get(key);
  if (group) group.push(compiled);
  else map.set(key, [compiled]);
}
