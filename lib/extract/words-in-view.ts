/** Characters of a block that are given; what `lib/reading/blocks.ts` knows a block by. */
const BEGINNING = 64;
/** Blocks given: the first of them may be a caption or a note that the clean text does not have. */
const BLOCKS = 6;
/** Characters; shorter blocks are labels, and alike on many pages. */
const MIN_WORDS = 30;
/** px at the upper edge that a bar of the site's may cover. */
const BAR = 60;

/**
 * How the blocks in the window begin, from its upper edge on. Nothing while no text has gone over that edge: the page is
 * at its start.
 */
export function wordsInView(doc: Document): string[] {
  const height = doc.defaultView?.innerHeight ?? 0;
  const found: string[] = [];
  let above = false;
  for (const block of doc.querySelectorAll('p, li, h2, h3')) {
    const box = block.getBoundingClientRect();
    if (box.height === 0) continue;
    if (box.bottom <= BAR) {
      above ||= (block.textContent ?? '').trim().length > MIN_WORDS;
      continue;
    }
    if (!above || box.top >= height || found.length >= BLOCKS) continue;
    const words = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words.length > MIN_WORDS) found.push(words.slice(0, BEGINNING));
  }
  return found;
}
