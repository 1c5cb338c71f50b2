import { eachToken } from '../../lib/rules/lexicon.ts';
import type { LexiconData } from '../../lib/rules/schema.ts';

/** A text of which it is known whether the site speaks in it. */
export interface Told {
  folded: string;
  /** 1: the site speaks. */
  y: number;
  weight: number;
}

const ROUNDS = 10;
const RATE = 0.2;
/** Pulls weights to 0; the more, the fewer words are kept. */
const RIDGE = 0.0005;
/** A word seen less often is chance. */
const LEAST_SEEN = 2;
/** How many words a language keeps, those that matter most. */
const MOST_WORDS = 1500;
const UNIT = 0.25;

/** Logistic regression over the words of the texts (AdaGrad), as data for `lib/rules/lexicon/`. */
export function fitLexicon(lang: string, unspaced: boolean, texts: readonly Told[]): LexiconData {
  const numbers = new Map<string, number>();
  const seen: number[] = [];
  const rows = texts.map(({ folded }) => {
    const row: number[] = [];
    eachToken(folded, unspaced, (token) => {
      let number = numbers.get(token);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(token, number);
        seen.push(0);
      }
      if (!row.includes(number)) seen[number] = (seen[number] ?? 0) + 1;
      row.push(number);
    });
    return row;
  });
  const weights = new Float64Array(numbers.size);
  const steps = new Float64Array(numbers.size).fill(1e-3);
  const all = texts.reduce((sum, { weight }) => sum + weight, 0);
  const spoken = texts.reduce((sum, { weight, y }) => sum + weight * y, 0);
  let base = Math.log((spoken + 1) / (all - spoken + 1));
  for (let round = 0; round < ROUNDS; round++)
    rows.forEach((row, i) => {
      const { y, weight } = texts[i] as Told;
      const length = Math.sqrt(row.length || 1);
      let sum = base;
      for (const token of row) sum += (weights[token] as number) / length;
      const error = (y - 1 / (1 + Math.exp(-sum))) * weight;
      base += 0.002 * error;
      for (const token of row) {
        if ((seen[token] as number) < LEAST_SEEN) continue;
        const slope = error / length - RIDGE * (weights[token] as number);
        steps[token] = (steps[token] as number) + slope * slope;
        weights[token] = (weights[token] as number) + (RATE * slope) / Math.sqrt(steps[token] as number);
      }
    });
  const kept = [...numbers]
    .map(([token, number]) => ({ token, weight: weights[number] as number, seen: seen[number] as number }))
    .filter(({ weight }) => Math.abs(weight) >= UNIT / 2)
    .sort((a, b) => Math.abs(b.weight) * Math.sqrt(b.seen) - Math.abs(a.weight) * Math.sqrt(a.seen))
    .slice(0, MOST_WORDS);
  const words: Record<string, string> = {};
  for (const { token, weight } of kept.sort((a, b) => b.weight - a.weight || (a.token < b.token ? -1 : 1))) {
    const key = String(Math.round(weight / UNIT));
    words[key] = words[key] === undefined ? token : `${words[key]}|${token}`;
  }
  return { lang, unit: UNIT, base: Math.round(base * 100) / 100, words };
}
