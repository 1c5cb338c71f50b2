import { type Blocks, isProse, type Leaf } from './blocks/block.ts';

/** No cleaning may take more of the prose than this; over it, everything long that was taken comes back. */
const MOST_OF_PROSE = 0.35;
const LONG_WORDS = 20;

/**
 * The last word: takes verdicts back when together they would take the story. Long blocks return first, whatever step
 * condemned them: a page where so much looks like promotion is a page about promotion.
 */
export function guard({ leaves, root }: Blocks): void {
  const taken = leaves.filter(isTakenProse);
  let words = 0;
  for (const leaf of taken) words += leaf.words;
  if (words <= root.prose * MOST_OF_PROSE) return;
  for (const leaf of taken) if (leaf.words >= LONG_WORDS) restore(leaf);
}

const isTakenProse = (leaf: Leaf): boolean => leaf.verdict !== null && isProse(leaf) && !isPointer(leaf);

/** Words about another story, which a link in them leads to: never part of this one. */
function isPointer({ verdict, links }: Leaf): boolean {
  return verdict?.step === 'labelled-lists' && links.length > 0;
}

function restore(leaf: Leaf): void {
  leaf.verdict = null;
}
