import { gramsOf, stepsOf } from './grams.ts';
import type { LexiconData } from './schema.ts';

export interface Lexicon {
  base: number;
  weights: ReadonlyMap<string, number>;
  /** By the kind of a run of characters, as `grams.ts` writes them; empty where there are none. */
  grams: string;
  gramUnit: number;
}

const known = new WeakMap<LexiconData, Lexicon>();

export function readLexicon(data: LexiconData): Lexicon {
  let lexicon = known.get(data);
  if (!lexicon) {
    const weights = new Map<string, number>();
    for (const [steps, words] of Object.entries(data.words))
      for (const word of words.split('|')) weights.set(word, Number(steps) * data.unit);
    lexicon = { base: data.base, weights, grams: data.grams, gramUnit: data.gramUnit };
    known.set(data, lexicon);
  }
  return lexicon;
}

/** Further words change the mind of nobody. */
const MOST_TOKENS = 160;

/**
 * Log-odds that the site speaks in a text, by its words and runs of characters alone; above 0 it is likelier than not.
 * @param folded the text as `foldText` folds it
 */
export function hears(
  { base, weights, grams, gramUnit }: Lexicon,
  folded: string,
  unspaced: boolean,
): number {
  const tokens = tokensOf(folded, unspaced);
  let sum = 0;
  for (const token of tokens) sum += weights.get(token) ?? 0;
  const words = tokens.length && sum / Math.sqrt(tokens.length);
  return base + words + (grams ? hearGrams(grams, folded, unspaced) * gramUnit : 0);
}

function hearGrams(table: string, folded: string, unspaced: boolean): number {
  const grams = gramsOf(folded, unspaced);
  let sum = 0;
  for (let i = 0; i < grams.length; i++) sum += stepsOf(table, grams[i] as number);
  return grams.length && sum / Math.sqrt(grams.length);
}

const NUMBER = /\d[\d.,]*/g;

/** Every word of a folded text (any number is `#`), every pair of neighbours, and the first word once more with `^`. */
export function tokensOf(text: string, unspaced: boolean): string[] {
  const tokens: string[] = [];
  const folded = /\d/.test(text) ? text.replace(NUMBER, '#') : text;
  if (unspaced) {
    const joined = folded.replaceAll(' ', '');
    for (let at = 0; at + 1 < joined.length && at < MOST_TOKENS; at++) tokens.push(joined.slice(at, at + 2));
    return tokens;
  }
  let before = -1;
  for (let start = 0; start < folded.length && tokens.length < MOST_TOKENS; ) {
    const space = folded.indexOf(' ', start);
    const end = space < 0 ? folded.length : space;
    tokens.push(folded.slice(start, end));
    tokens.push(before < 0 ? `^${folded.slice(start, end)}` : folded.slice(before, end));
    before = start;
    start = end + 1;
  }
  return tokens;
}
