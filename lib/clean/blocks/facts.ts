import { isNamedFacts } from '../../extract/fact-names.ts';
import type { Blocks } from './block.ts';
import { leavesOf, strongestHit } from './condemn.ts';

/** A longer box by such a name is the story itself. */
const MOST_WORDS = 200;

/** Marks the lines of boxes of facts: they read like labels, and stay, as long as nothing in them leads or asks. */
export function keepFacts(blocks: Blocks): void {
  for (const box of blocks.boxes) {
    if (!box.parent || box.words > MOST_WORDS || box.linkWords || box.controls) continue;
    // Terms and what they are, as cards of games, books and recipes have them.
    if (box.tag !== 'dl' && !isNamedFacts(box.element)) continue;
    const leaves = leavesOf(box, blocks);
    if (leaves.some((leaf) => strongestHit(leaf, 'sure'))) continue;
    for (const { hits } of leaves) hits.push({ kind: null, strength: 'keep', phrase: 'facts' });
  }
}
