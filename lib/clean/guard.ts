import { type Blocks, isProse, type Leaf } from './blocks/block.ts';

/** No cleaning may take more of the prose than this; over it, everything long that was taken comes back. */
const MOST_OF_PROSE = 0.35;
const LONG_WORDS = 20;

/**
 * The last word: takes verdicts back when together they would take the story. Long blocks return first, whatever step
 * condemned them: a page where so much looks like promotion is a page about promotion.
 */
export function guard({ leaves, root }: Blocks): void {
  const taken = leaves.filter((leaf) => leaf.verdict && isProse(leaf) && !isPointer(leaf));
  const words = taken.reduce((sum, leaf) => sum + leaf.words, 0);
  if (words <= root.prose * MOST_OF_PROSE) return;
  for (const leaf of taken) if (leaf.words >= LONG_WORDS) restore(leaf);
}

/** Words about another story, which a link in them leads to: never part of this one. */
function isPointer({ verdict, links }: Leaf): boolean {
  return verdict?.step === 'labelled-lists' && links.length > 0;
}

function restore(leaf: Leaf): void {
  leaf.verdict = null;
}
