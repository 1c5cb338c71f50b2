import { countRuns } from '../../rules/letters.ts';

const SPACED_WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that do not part words: about two characters make one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Quick to ask before the scripts are. */
const MAYBE_UNSPACED = /[\u0e00-\u0e7f\u3000-\u9fff]/;
const CHARACTERS_PER_WORD = 2;

/** Words of a text; in scripts without spaces half the characters, which comes close to what a segmenter counts. */
export function countWords(text: string): number {
  const quick = countRuns(text);
  if (quick !== null) return quick;
  const unspaced = MAYBE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  const spaced = (unspaced ? text.replace(UNSPACED, ' ') : text).match(SPACED_WORD)?.length ?? 0;
  return spaced + Math.ceil(unspaced / CHARACTERS_PER_WORD);
}
