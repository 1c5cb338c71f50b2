import { countLetters } from '../rules/letters.ts';

/** Characters of scripts without spaces say as much as about three letters. */
const DENSE = 3;
const NOT_DENSE = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** Length of a text in letters and digits, comparable between scripts. */
export function textSize(text: string): number {
  const quick = countLetters(text);
  if (quick !== null) return quick;
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '');
  // Far the most pages have none of them.
  if (!/[\u1100-\uffff]/.test(letters)) return letters.length;
  return letters.length + letters.replace(NOT_DENSE, '').length * (DENSE - 1);
}
