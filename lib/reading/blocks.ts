import { OURS } from '../highlights/text-map.ts';

/** Elements that a reader takes for one step of the text. Lists and tables are read by their items and rows. */
const STEPS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, figure, tr, summary';

/**
 * The blocks of a shown text in reading order. A block inside another one (a paragraph of a list item) is counted and
 * its frame is not, so that the blocks never overlap.
 */
export function blocksOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STEPS)].filter((it) => !it.querySelector(STEPS));
}

/** How a block begins, white space folded: enough to know it again. A picture without words is known by its address. */
export function beginningOf(block: Element): string {
  return beginningOfWords(wordsOf(block)) || addressIn(block).slice(-QUOTE);
}

/** The page's own address of the first picture in a block, whatever is shown of it now; '' where there is none. */
export function addressIn(block: Element): string {
  const image = block.querySelector('img');
  return image?.getAttribute(ADDRESS) ?? image?.getAttribute('src') ?? '';
}

/** Holds a picture's own address while nothing is loaded from it. */
export const ADDRESS = 'data-address';

/** The same of a block's words, white space folded. */
export const beginningOfWords = (words: string): string => words.slice(0, QUOTE);

/** The words of a block, white space folded, without what the reader page put between them. */
export function wordsOf(block: Element): string {
  let own = block;
  if (block.querySelector(`[${OURS}]`)) {
    own = block.cloneNode(true) as Element;
    for (const ours of own.querySelectorAll(`[${OURS}]`)) ours.remove();
  }
  return (own.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** In characters. Long enough to be the only one in an article, short enough to survive an edit further on. */
const QUOTE = 64;
