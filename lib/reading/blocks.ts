/** Elements that a reader takes for one step of the text. Lists and tables are read by their items and rows. */
const STEPS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, figure, tr, summary';

/**
 * The blocks of a shown text in reading order. A block inside another one (a paragraph of a list item) is counted and
 * its frame is not, so that the blocks never overlap.
 */
export function blocksOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STEPS)].filter((it) => !it.querySelector(STEPS));
}

/** How a block begins, white space folded: enough to know it again. */
export function beginningOf(block: Element): string {
  return (block.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, QUOTE);
}

/** In characters. Long enough to be the only one in an article, short enough to survive an edit further on. */
const QUOTE = 64;
