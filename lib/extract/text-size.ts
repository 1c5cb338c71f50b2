/** Characters of scripts without spaces say as much as about three letters. */
const DENSE = 3;

/** Length of a text in letters and digits, comparable between scripts. */
export function textSize(text: string): number {
  const all = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return all + dense * (DENSE - 1);
}
