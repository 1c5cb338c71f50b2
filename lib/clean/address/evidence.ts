import type { Leaf } from '../blocks/block.ts';
import { strongestHit } from '../blocks/condemn.ts';
import { type AddressWords, countAsks } from './words.ts';

/** Pitches are a few sentences; longer blocks are columns and letters. */
const MOST_WORDS = 90;

/** The words alone must sound like the site where nothing else does, in a block no longer than this. */
const HEARD_WORDS = 45;
const HEARD = 0.3;

const SENTENCE_END = /[.!?…。！？।؟]$/;

/** Requests in a text, and whether its first sentence is one. */
export type Asks = ReturnType<typeof countAsks>;

/** Whether a leaf is of the kind that may ask something of the reader at all. */
export function mayAsk(leaf: Leaf): boolean {
  const isBlock = leaf.type === 'text' || leaf.type === 'media';
  return isBlock && leaf.words > 1 && leaf.words <= MOST_WORDS;
}

/**
 * What a leaf asks, where anything in it may be an address: without a word for the site or its reader, a request, a link,
 * a sentence in bold or italics, two offers, or words that sound like the site, the model would only hear a short
 * sentence, and null is the answer. Most paragraphs of news have none.
 * @param heard what the lexicon hears in it (`hears`)
 * @param any also without: the training tells a pitch from every kind of paragraph
 */
export function readEvidence(
  leaf: Leaf,
  vocabulary: AddressWords,
  heard: (leaf: Leaf) => number,
  any = false,
): Asks | null {
  if (!mayAsk(leaf)) return null;
  const asks = countAsks(leaf.text, vocabulary);
  const apart = leaf.strongWords === leaf.words && leaf.tag !== 'li' && SENTENCE_END.test(leaf.text);
  if (
    any ||
    apart ||
    asks.asks > 0 ||
    leaf.links.length > 0 ||
    leaf.text.includes('@') ||
    strongestHit(leaf, 'hint')
  )
    return asks;
  let offers = 0;
  for (const { strength, kind } of leaf.address) {
    if (strength === 'us' || strength === 'you') return asks;
    if (strength === 'offer' && kind !== 'related') offers++;
  }
  return offers > 1 || (leaf.words <= HEARD_WORDS && heard(leaf) > HEARD) ? asks : null;
}
