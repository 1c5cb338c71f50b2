import type { SafeHtml } from '../article.ts';
import { htmlTokens } from '../sanitise/html-tokens.ts';

/** Elements that stand in a line; every other one begins and ends a block. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The text of clean HTML, one line per block, white space folded. What search reads, and what tells a changed story. */
export function plainText(html: SafeHtml): string {
  const lines: string[] = [];
  let line = '';
  let preformatted = 0;
  const breakLine = () => {
    const folded = line.replace(/\s+/g, ' ').trim();
    if (folded) lines.push(folded);
    line = '';
  };
  for (const token of htmlTokens(html)) {
    if (token.type === 'text') {
      const [first = '', ...rest] = preformatted > 0 ? token.text.split('\n') : [token.text];
      line += first;
      for (const next of rest) {
        breakLine();
        line = next;
      }
      continue;
    }
    if (INLINE.has(token.tag)) continue;
    // A picture in the middle of a sentence does not end it.
    if (token.tag === 'img') continue;
    breakLine();
    if (token.tag === 'pre') preformatted += token.type === 'start' ? 1 : -1;
  }
  breakLine();
  return lines.join('\n');
}
