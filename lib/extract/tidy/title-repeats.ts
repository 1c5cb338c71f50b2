import { bare } from '../metadata/text.ts';
import { BLOCK } from './elements.ts';

/** Blocks at the top among which the headline may stand again. */
const TOP = 12;

/** The headline is shown above the text: its repeats at the top go, and so does every h1 that says the same. */
export function dropTitleRepeats(root: Element, title: string): void {
  const wanted = bare(title);
  if (wanted === '') return;
  let seen = 0;
  for (const element of root.querySelectorAll('h1, h2, h3, h4, h5, h6, p, div, span, header')) {
    const heading = /^h[1-6]$/.test(element.localName);
    if (element.localName !== 'h1' && (seen > TOP || element.querySelector(BLOCK))) continue;
    const length = element.textContent?.length ?? 0;
    if (length === 0) continue;
    seen++;
    if (length > title.length * 2 + 40 || !root.contains(element)) continue;
    const text = bare(element.textContent ?? '');
    const same =
      text === wanted ||
      (heading && text.length > 20 && (text.startsWith(wanted) || wanted.startsWith(text)));
    if (same && (heading || seen <= TOP / 2) && !element.querySelector('img, iframe, video'))
      element.remove();
  }
}
