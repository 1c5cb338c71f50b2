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

/**
 * Cuts a text into search terms, in order. Words are folded (see `fold`); an English or French apostrophe ends the
 * word ("l'eau" → "l", "eau"; "it's" → "it", "s"). Runs in scripts without spaces become overlapping pairs of letters,
 * the usual language-free way (bigrams), which needs no dictionary and never misses; a lone letter stays itself.
 */
export function* tokenize(text: string): Generator<Token> {
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    if (word.length > LONGEST_TERM && !PAIRED.test(word)) continue;
    PAIRED.lastIndex = 0;
    yield* tokensOf(word, match.index);
  }
}

function* tokensOf(word: string, at: number): Generator<Token> {
  let from = 0;
  for (const run of word.matchAll(PAIRED)) {
    if (run.index > from) yield* plain(word.slice(from, run.index), at + from);
    yield* pairs(run[0], at + run.index);
    from = run.index + run[0].length;
  }
  if (from < word.length) yield* plain(word.slice(from), at + from);
}

function* plain(word: string, at: number): Generator<Token> {
  let start = 0;
  for (const part of word.split(/['’]/)) {
    const term = part && fold(part);
    if (term) yield { term, start: at + start, end: at + start + part.length };
    start += part.length + 1;
  }
}

function* pairs(run: string, at: number): Generator<Token> {
  const letters = [...run];
  if (letters.length === 1) yield { term: fold(run), start: at, end: at + run.length };
  let start = at;
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = `${letters[i]}${letters[i + 1]}`;
    yield { term: fold(pair), start, end: start + pair.length };
    start += letters[i]?.length ?? 1;
  }
}

/** True for a term made by `tokenize` from a script that is cut into pairs. */
export function isPaired(term: string): boolean {
  PAIRED.lastIndex = 0;
  return PAIRED.test(term);
}
