/**
 * Runs of characters fall into so many kinds by their hash (the hashing trick, Weinberger et al. 2009): a
 * table of 8 KB a language knows stems and endings of words that it never saw. Half as many kinds cost a little on lines held
 * out, twice as many won nothing.
 */
const BITS = 13;
export const GRAMS = 1 << BITS;
/** Of Knuth's multiplicative hashing: 2^32 by the golden ratio. */
const FACTOR = 0x9e3779b1;
/** In a table each weight is a character, in steps from the middle one. */
const FIRST = 33;
const STEPS = 46;
/** Further characters change the mind of nobody. */
const MOST_CHARACTERS = 400;

/**
 * Calls `take` with the kind of every run of three and of four characters, spaces among them; of one and of three where
 * words are not parted, whose pairs the lexicon has.
 */
export function eachGram(folded: string, unspaced: boolean, take: (gram: number) => void): void {
  const end = Math.min(folded.length, MOST_CHARACTERS);
  const at = (i: number): number => (i < 0 || i >= end ? 32 : folded.charCodeAt(i));
  for (let i = -1; i + 2 <= end; i++) {
    const one = mix(1, at(i));
    const three = mix(mix(one, at(i + 1)), at(i + 2));
    take(three >>> (32 - BITS));
    take((unspaced ? one : mix(three, at(i + 3))) >>> (32 - BITS));
  }
}

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, FACTOR);

/** Weights by kind as `lib/rules/lexicon/` keeps them: a character each, in steps of `unit`. */
export function writeGrams(weights: ArrayLike<number>, unit: number): string {
  return Array.from(weights, (weight) => {
    const steps = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / unit)));
    const code = FIRST + STEPS + steps;
    // A quotation mark or a backslash would be escaped in the file; the step beside it will do.
    return String.fromCharCode(code === 34 || code === 92 ? code + 1 : code);
  }).join('');
}

/** The weight of a kind in what `writeGrams` wrote, in steps: read where it is asked for, a table is not unpacked for one page. */
export const stepsOf = (table: string, gram: number): number => table.charCodeAt(gram) - FIRST - STEPS;
