import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { boxesAround, condemn, strongestHit } from '../blocks/condemn.ts';

/** How much the model must doubt a block that holds a sure phrase: it counts place and neighbours. */
const DOUBT = 0.18;
/** Several phrases, a link or a form speak for themselves, so the model's word counts less. */
const DOUBT_WITH_MORE = 0.05;
const SHORT_WORDS = 20;

/** Short blocks that hold a phrase which only promotion and page furniture use (`lib/rules/phrases/`). */
export function phrases(blocks: Blocks): void {
  for (const leaf of blocks.leaves) {
    const hit = strongestHit(leaf, 'sure');
    if (!hit?.kind || hit.strength !== 'sure' || isHeading(leaf) || isQuoted(leaf)) continue;
    const sure = leaf.hits.filter((each) => each.strength === 'sure').length;
    const more = leaf.links.length > 0 || (sure > 1 && leaf.words <= SHORT_WORDS);
    if (leaf.score >= (more ? DOUBT_WITH_MORE : DOUBT))
      condemn(leaf, blocks, { step: 'phrases', rule: hit.phrase, kind: hit.kind });
  }
}

/** What somebody says is story. */
export function isQuoted(leaf: Leaf): boolean {
  if (/^["“„«»‘'「『]/.test(leaf.text) || /["”“»」』]\s*$/.test(leaf.text)) return true;
  if (leaf.tag === 'blockquote') return true;
  for (const box of boxesAround(leaf)) if (box.tag === 'blockquote') return true;
  return false;
}
