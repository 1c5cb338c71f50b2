import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn } from '../blocks/condemn.ts';

/** With more words it is a sentence about a rating. */
const MOST_WORDS = 12;
/** What is surely story mentions the like. */
const DOUBT = 0.15;
/** "4.7 out of 5 (128 votes)", "4,9/5 – 212 avis": what readers gave, and how many they were, in any language. */
const RATING =
  /(?:^|[^\d.,])[0-5](?:[.,]\d{1,2})?\s?(?:\/|\s\p{L}+(?:\s\p{L}+)?\s)\s?5(?![.,]?\d)\D{1,4}\d+/u;

/** What readers think of a recipe or a product, beside the story. */
export function ratings(blocks: Blocks): void {
  for (const leaf of blocks.leaves)
    if (isRating(leaf)) condemn(leaf, blocks, { step: 'ratings', rule: 'rating', kind: 'poll' });
}

function isRating(leaf: Leaf): boolean {
  const { type, tag, text, words, score } = leaf;
  if (type !== 'text' || tag === 'li' || isHeading(leaf) || words > MOST_WORDS || score < DOUBT) return false;
  return /\d/.test(text) && RATING.test(text);
}
