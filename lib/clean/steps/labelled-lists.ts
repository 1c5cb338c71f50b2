import { type Blocks, isHeading, isProse, type Leaf } from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';

/** A label is a few words. */
const LABEL_WORDS = 10;
/** Longest list under a label; more is no aside. */
const MOST_ITEMS = 40;

/** "Related", "Read more", "About the author": a label of the word lists with the list, or the cards, under it. */
export function labelledLists(blocks: Blocks): void {
  const { leaves } = blocks;
  for (const label of leaves) {
    const hit = strongestHit(label, 'heading');
    if (!hit?.kind || label.verdict || label.type !== 'text' || label.words > LABEL_WORDS) continue;
    const items = itemsUnder(label, leaves);
    const bare = hit.strength === 'heading' && !items.length && !isHeading(label);
    if (!items.length || bare) continue;
    for (const leaf of [label, ...items])
      condemn(leaf, blocks, { step: 'labelled-lists', rule: hit.phrase, kind: hit.kind });
  }
}

/** Leaves under the label that lead elsewhere, up to the next prose, the next heading of its rank, or the end of its box. */
function itemsUnder(label: Leaf, leaves: readonly Leaf[]): Leaf[] {
  const items: Leaf[] = [];
  for (let i = label.index + 1; i < leaves.length && items.length < MOST_ITEMS; i++) {
    const leaf = leaves[i] as Leaf;
    if (isHeading(label) && isHeading(leaf) && leaf.tag <= label.tag && !leaf.linkWords) break;
    if (leaf.type === 'code' || leaf.type === 'data') break;
    const leads = leaf.words > 0 && leaf.linkWords >= leaf.words * 0.5;
    const belongs =
      leads ||
      leaf.type === 'media' ||
      leaf.score > 0.5 ||
      (leaf.words <= 12 && !isProse(leaf) && leaf.score > 0.2);
    if (!belongs) break;
    items.push(leaf);
  }
  // A picture or a heading under the last item belongs to the story again.
  while (items.length && !(items.at(-1) as Leaf).linkWords && (items.at(-1) as Leaf).score <= 0.5)
    items.pop();
  return items.some((item) => item.linkWords > 0 || item.score > 0.5) ? items : [];
}
