import type { Place } from './place.ts';

/** Share of the text that must lie above: who saves near the top has hardly begun. */
const BEGUN = 0.03;

/**
 * Where the reader was in the page when it was saved, as a place in the clean text.
 *
 * @param text one line per block
 * @param inView how the blocks in the window began, from above (`lib/extract/words-in-view.ts`)
 * @returns the place and the share of the text above it; null at the beginning, and when nothing of the story was in view
 */
export function placeOnPage(
  text: string,
  inView: readonly string[],
): { place: Place; progress: number } | null {
  const lines = text.split('\n');
  for (const words of inView) {
    const block = lines.findIndex((line) => line.startsWith(words));
    if (block < 0) continue;
    const above = lines.slice(0, block).reduce((sum, line) => sum + line.length, 0);
    const progress = above / Math.max(1, text.length);
    return progress < BEGUN ? null : { place: { block, into: 0, quote: words }, progress };
  }
  return null;
}
