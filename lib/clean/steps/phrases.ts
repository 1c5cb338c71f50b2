import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';

/** How much the model must doubt a block that holds a sure phrase: it counts place and neighbours. */
const DOUBT = 0.18;
/** Several phrases, a link or a form speak for themselves, so the model's word counts less. */
const DOUBT_WITH_MORE = 0.05;
/** Without a link, words in the middle of the story are more often its own. */
const DOUBT_OF_PROSE = 0.35;
const SHORT_WORDS = 14;

/** Short blocks that hold a phrase which only promotion and page furniture use (`lib/rules/phrases/`). */
export function phrases(blocks: Blocks): void {
  for (const leaf of blocks.leaves) {
    const hit = strongestHit(leaf, 'sure');
    if (!hit?.kind || hit.strength !== 'sure' || isHeading(leaf) || isQuoted(leaf)) continue;
    if (leaf.score >= neededDoubt(leaf))
      condemn(leaf, blocks, { step: 'phrases', rule: hit.phrase, kind: hit.kind });
  }
}

function neededDoubt(leaf: Leaf): number {
  if (leaf.links.length > 0 && leaf.tag !== 'li') return DOUBT_WITH_MORE;
  if (leaf.words > SHORT_WORDS || isVerse(leaf)) return DOUBT_OF_PROSE;
  const sure = leaf.hits.filter((each) => each.strength === 'sure').length;
  return sure > 1 ? DOUBT_WITH_MORE : DOUBT;
}

/** Several short lines in one paragraph. */
function isVerse(leaf: Leaf): boolean {
  return (leaf.element?.getElementsByTagName('br').length ?? 0) > 1;
}

/** What somebody says is story. */
export function isQuoted(leaf: Leaf): boolean {
  return /^["“„«»‘'「『]/.test(leaf.text) || /["”“»」』]\s*$/.test(leaf.text);
}
