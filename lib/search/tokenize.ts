import { fold } from './fold.ts';

/** A word as the index knows it, and where it stood in the text (UTF-16 offsets, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** Longer runs are hashes, base64 or addresses: nobody searches for their tail, and they swell the index. */
const LONGEST_TERM = 40;

/** A word. Where it ends is told by `wordEnd`, which reads letter by letter and takes a third of the time. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy;

const [GAP, LETTER, NUMERAL, APOSTROPHE, SURROGATE] = [1, 2, 3, 4, 5] as const;
/** Which of these each UTF-16 code unit is, as far as it was met. */
const kinds = new Uint8Array(0x10000);

function learnKind(code: number): number {
  if (code >= 0xd800 && code < 0xe000) return SURROGATE;
  const letter = String.fromCharCode(code);
  if (letter === "'" || letter === '’') return APOSTROPHE;
  if (/[\p{L}\p{M}]/u.test(letter)) return LETTER;
  return /\p{N}/u.test(letter) ? NUMERAL : GAP;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length) return GAP;
  const code = text.charCodeAt(at);
  kinds[code] ||= learnKind(code);
  return kinds[code] ?? GAP;
}

/** Where the word that begins at `start` ends; `start` where none begins. */
function wordEnd(text: string, start: number): number {
  let tail = false;
  for (let at = start; ; at++) {
    let kind = kindAt(text, at);
    // An apostrophe between a word and letters belongs to it; behind it are no more numerals.
    if (kind === APOSTROPHE && at > start) {
      tail = true;
      kind = kindAt(text, ++at);
      if (kind === GAP || kind === NUMERAL || kind === APOSTROPHE) return at - 1;
    }
    if (kind === SURROGATE) return wordEndOfRare(text, start);
    if (kind !== LETTER && (tail || kind !== NUMERAL)) return at;
  }
}

/** The same where letters take two code units. */
function wordEndOfRare(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

/** Scripts written without spaces, or (Hangul) with particles glued to the word: these are cut into pairs of letters. */
const PAIRED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu;
const ANY_PAIRED = new RegExp(PAIRED.source, 'u');
const ONLY_PAIRED = new RegExp(`^${PAIRED.source}$`, 'u');
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
  eachWord(text, (word, at) => {
    for (const { term, start, end } of partsOf(word)) tokens.push({ term, start: at + start, end: at + end });
  });
  return tokens;
}

/** The terms alone, in order: what the index is made from. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachWord(text, (word) => {
    for (const { term } of partsOf(word)) terms.push(term);
  });
  return terms;
}

/** Calls `each` for every word as it is written. */
export function eachWord(text: string, each: (word: string, at: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end > at) each(text.slice(at, end), at);
    at = end > at ? end : at + 1;
  }
}

/** The terms of a word as it is written, with their places in it; none of one that is not searched for. */
export function partsOf(word: string): Token[] {
  const before = known.get(word);
  if (before) return before;
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

/** True for a text that is one run of such letters and nothing else. */
export const isOnlyPaired = (text: string): boolean => ONLY_PAIRED.test(text);
