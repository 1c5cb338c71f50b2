import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { boxesAround, condemn, strongestHit } from '../blocks/condemn.ts';

/** So short a block has no room for a story around the phrase. */
const LABEL_WORDS = 12;
/** A longer one needs the model's agreement, which counts place and neighbours. */
const AGREEMENT = 0.3;
/** Even a label must not look entirely like story: a heading "Support us" in a report about a charity. */
const LABEL_AGREEMENT = 0.06;

/** Short blocks that hold a phrase which only promotion and page furniture use (`lib/rules/phrases/`). */
export function phrases(blocks: Blocks): void {
  for (const leaf of blocks.leaves) {
    const hit = strongestHit(leaf, 'sure');
    if (!hit?.kind || hit.strength !== 'sure' || isHeading(leaf) || quoted(leaf)) continue;
    const needed = leaf.words <= LABEL_WORDS ? LABEL_AGREEMENT : AGREEMENT;
    if (leaf.score >= needed || alone(leaf, blocks))
      condemn(leaf, blocks, { step: 'phrases', rule: hit.phrase, kind: hit.kind });
  }
}

/** What somebody says is story. */
function quoted(leaf: Leaf): boolean {
  if (/^["“„«»‘'「]/.test(leaf.text) || /["”“»」]\s*$/.test(leaf.text)) return true;
  for (const box of boxesAround(leaf)) if (box.tag === 'blockquote') return true;
  return false;
}

/** All of it is a link, or set off from the text by a rule, bold or italic type throughout, or stands after the end. */
function alone(leaf: Leaf, { leaves }: Blocks): boolean {
  const setOff = leaf.linkWords >= leaf.words * 0.4 || leaf.strongWords >= leaf.words * 0.9;
  const after = leaves.slice(leaf.index + 1).every((next) => next.words < 20 || next.score > 0.5);
  return leaf.words > 0 && (setOff || after) && leaf.links.length > 0;
}
