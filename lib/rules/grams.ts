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
const SPACE = 32;

/** Kinds of one text; as large as it has to be, and used again and again. */
const kinds = new Uint16Array(2 * (MOST_CHARACTERS + 2));

/**
 * The kinds of every run of three and of four characters of a text, spaces among them; of one and of three where words are
 * not parted, whose pairs the lexicon has. A view that the next call writes over: in a loop over it nothing is made and
 * nobody is called, and every paragraph of a page has some hundred.
 */
export function gramsOf(folded: string, unspaced: boolean): Uint16Array {
  const end = Math.min(folded.length, MOST_CHARACTERS);
  let [first, second, third] = [
    SPACE,
    end > 0 ? folded.charCodeAt(0) : SPACE,
    end > 1 ? folded.charCodeAt(1) : SPACE,
  ];
  let count = 0;
  for (let i = -1; i + 2 <= end; i++) {
    const fourth = i + 3 < end ? folded.charCodeAt(i + 3) : SPACE;
    const one = mix(1, first);
    const three = mix(mix(one, second), third);
    kinds[count++] = three >>> (32 - BITS);
    kinds[count++] = (unspaced ? one : mix(three, fourth)) >>> (32 - BITS);
    first = second;
    second = third;
    third = fourth;
  }
  return kinds.subarray(0, count);
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
