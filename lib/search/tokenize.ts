import { fold } from './fold.ts';

/** A word as the index knows it, and where it stood in the text (UTF-16 offsets, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** Longer runs are hashes, base64 or addresses: nobody searches for their tail, and they swell the index. */
const LONGEST_TERM = 40;

const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Scripts written without spaces, or (Hangul) with particles glued to the word: these are cut into pairs of letters. */
const PAIRED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
const ANY_PAIRED = new RegExp(PAIRED.source, 'u');
/** First letter of the first of these scripts (Thai): anything below needs no look at its script. */
const FIRST_PAIRED = 0x0e00;

/** Words already cut. Text repeats its words: a look-up replaces folding for nine of ten. Emptied when full. */
const known = new Map<string, Token[]>();
const MOST_KNOWN = 50_000;

/**
 * Cuts a text into search terms, in order. Words are folded (see `fold`); an English or French apostrophe ends the
 * word ("l'eau" → "l", "eau"; "it's" → "it", "s"). Runs in scripts without spaces become overlapping pairs of letters,
 * the usual language-free way (bigrams), which needs no dictionary and never misses; a lone letter stays itself.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (parts, at) => {
    for (const { term, start, end } of parts) tokens.push({ term, start: at + start, end: at + end });
  });
  return tokens;
}

/** The terms alone, in order: what the index is made from. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachWord(text, (parts) => {
    for (const { term } of parts) terms.push(term);
  });
  return terms;
}

function eachWord(text: string, each: (parts: Token[], at: number) => void): void {
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    const parts = known.get(word) ?? learn(word);
    if (parts.length > 0) each(parts, match.index);
  }
}

function learn(word: string): Token[] {
  const parts = cut(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, parts);
  return parts;
}

function cut(word: string): Token[] {
  if (!isPaired(word)) return word.length > LONGEST_TERM ? [] : plain(word, 0);
  const parts: Token[] = [];
  let from = 0;
  for (const run of word.matchAll(PAIRED)) {
    if (run.index > from) parts.push(...plain(word.slice(from, run.index), from));
    parts.push(...pairs(run[0], run.index));
    from = run.index + run[0].length;
  }
  if (from < word.length) parts.push(...plain(word.slice(from), from));
  return parts;
}

function plain(word: string, at: number): Token[] {
  const parts: Token[] = [];
  let start = at;
  for (const part of word.split(/['’]/)) {
    const term = part && fold(part);
    if (term) parts.push({ term, start, end: start + part.length });
    start += part.length + 1;
  }
  return parts;
}

function pairs(run: string, at: number): Token[] {
  const letters = [...run];
  if (letters.length === 1) return [{ term: fold(run), start: at, end: at + run.length }];
  const parts: Token[] = [];
  let start = at;
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = `${letters[i]}${letters[i + 1]}`;
    parts.push({ term: fold(pair), start, end: start + pair.length });
    start += letters[i]?.length ?? 1;
  }
  return parts;
}

/** True for a word, or a term made by `tokenize`, in a script that is cut into pairs. */
export function isPaired(term: string): boolean {
  for (let i = 0; i < term.length; i++) {
    if (term.charCodeAt(i) < FIRST_PAIRED) continue;
    return ANY_PAIRED.test(term);
  }
  return false;
}
