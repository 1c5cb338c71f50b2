import { foldText } from '../rules/fold-text.ts';

/** Up to here a word with a colon is a label: "Read more:", "Our guide to the vote:". */
const LABEL_WORDS = 6;
/** First words by which blocks of one sort are known: fewer would fit sentences of a story. */
const FEW = 4;
/** A longer block is prose, of which only nearly the same beginning says something. */
const LONG_BLOCK = 40;
const MANY = 8;
/** In scripts that part no words, about as much in characters. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const CHARACTERS_A_WORD = 2;

/**
 * The beginning that other blocks of the same sort are likely to share, folded (`rules/fold-text.ts`): a label with its
 * colon, else a few words.
 *
 * @param words how many the block has
 */
export function beginningOf(text: string, words: number): string {
  const folded = foldText(text);
  const count = words > LONG_BLOCK ? MANY : FEW;
  if (UNSPACED.test(folded)) {
    const letters = folded.replaceAll(' ', '');
    const colon = letters.indexOf(':');
    const isLabel = colon > 0 && colon < LABEL_WORDS * CHARACTERS_A_WORD;
    return letters.slice(0, isLabel ? colon + 1 : count * CHARACTERS_A_WORD);
  }
  const all = folded.split(' ');
  const label = all.slice(0, LABEL_WORDS).findIndex((word) => word.endsWith(':'));
  return all.slice(0, label >= 0 ? label + 1 : count).join(' ');
}
