import { GRAMS, gramsOf, writeGrams } from '../../lib/rules/grams.ts';
import { tokensOf } from '../../lib/rules/lexicon.ts';
import type { LexiconData } from '../../lib/rules/schema.ts';
import { mulberry } from './boost.ts';

/** A text of which it is known whether the site speaks in it. */
export interface Told {
  folded: string;
  /** 1: the site speaks. */
  y: number;
  weight: number;
}

const ROUNDS = 10;
const RATE = 0.1;
/** Pulls weights to 0. Tried on lines of other writers: .002 to .2; Japanese and Chinese have fewer words to agree by. */
const RIDGE = { spaced: 0.03, unspaced: 0.01 };
/** A word seen less often is chance. */
const LEAST_SEEN = 2;
/** How many words a language keeps, those that matter most. */
const MOST_WORDS = 3000;
const UNIT = 0.2;
const GRAM_UNIT = 0.03;

/** Logistic regression over the words of the texts and their runs of characters (AdaGrad), as data for `lib/rules/lexicon/`. */
export function fitLexicon(lang: string, unspaced: boolean, told: readonly Told[]): LexiconData {
  const texts = shuffled(told);
  const numbers = new Map<string, number>();
  const seen: number[] = [];
  const rows = texts.map(({ folded }) => {
    const row: number[] = [];
    for (const token of tokensOf(folded, unspaced)) {
      let number = numbers.get(token);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(token, number);
        seen.push(0);
      }
      if (!row.includes(number)) seen[number] = (seen[number] ?? 0) + 1;
      row.push(number);
    }
    return row;
  });
  const sounds = texts.map(({ folded }) => [...gramsOf(folded, unspaced)]);
  const ridge = unspaced ? RIDGE.unspaced : RIDGE.spaced;
  const words = learner(numbers.size, ridge, (token) => (seen[token] as number) >= LEAST_SEEN);
  const grams = learner(GRAMS, ridge, () => true);
  const all = texts.reduce((sum, { weight }) => sum + weight, 0);
  const spoken = texts.reduce((sum, { weight, y }) => sum + weight * y, 0);
  let base = Math.log((spoken + 1) / (all - spoken + 1));
  for (let round = 0; round < ROUNDS; round++)
    texts.forEach(({ y, weight }, i) => {
      const [row, sound] = [rows[i] as number[], sounds[i] as number[]];
      const sum = base + words.hear(row) + grams.hear(sound);
      const error = (y - 1 / (1 + Math.exp(-sum))) * weight;
      base += 0.002 * error;
      words.learn(row, error);
      grams.learn(sound, error);
    });
  const kept = [...numbers]
    .map(([token, number]) => ({
      token,
      weight: words.weights[number] as number,
      seen: seen[number] as number,
    }))
    .filter(({ weight }) => Math.abs(weight) >= UNIT / 2)
    .sort((a, b) => Math.abs(b.weight) * Math.sqrt(b.seen) - Math.abs(a.weight) * Math.sqrt(a.seen))
    .slice(0, MOST_WORDS);
  const said: Record<string, string> = {};
  for (const { token, weight } of kept.sort((a, b) => b.weight - a.weight || (a.token < b.token ? -1 : 1))) {
    const key = String(Math.round(weight / UNIT));
    said[key] = said[key] === undefined ? token : `${said[key]}|${token}`;
  }
  const table = writeGrams(grams.weights, GRAM_UNIT);
  return {
    lang,
    unit: UNIT,
    base: Math.round(base * 100) / 100,
    words: said,
    grams: table,
    gramUnit: GRAM_UNIT,
  };
}

/** Weights for what a text is made of; a long text has no louder voice than a short one. */
function learner(size: number, ridge: number, counts: (number: number) => boolean) {
  const weights = new Float64Array(size);
  const steps = new Float64Array(size).fill(1e-3);
  return {
    weights,
    hear: (row: readonly number[]): number =>
      row.reduce((sum, number) => sum + (weights[number] as number), 0) / Math.sqrt(row.length || 1),
    learn(row: readonly number[], error: number): void {
      const length = Math.sqrt(row.length || 1);
      for (const number of row) {
        if (!counts(number)) continue;
        const slope = error / length - ridge * (weights[number] as number);
        steps[number] = (steps[number] as number) + slope * slope;
        weights[number] = (weights[number] as number) + (RATE * slope) / Math.sqrt(steps[number] as number);
      }
    },
  };
}

/** What comes last is remembered best: lines of one hand or kind must not come together. */
function shuffled(texts: readonly Told[]): Told[] {
  const random = mulberry(5);
  return texts
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}
