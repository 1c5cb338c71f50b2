import { type Blocks, type Box, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn, leavesOf, strongestHit } from '../blocks/condemn.ts';

/** A pitch is short, and a small part of the page. */
const MOST_WORDS = 160;
const MOST_OF_STORY = 0.25;
/** Story beside a promotion gets little doubt from the model; the promotion's own sentences get more. */
const LEAST_DOUBT = 0.3;
/** A form, a phrase or a name in the box speaks against all of it. */
const LEAST_DOUBT_WITH_SIGN = 0.12;
const PARAGRAPH_WORDS = 25;
const LEAST_DOUBT_OF_PARAGRAPH = 0.2;
const LEAST_DOUBT_OF_PARAGRAPH_WITHOUT_SIGN = 0.5;
/** At least so many of its blocks must have gone already. */
const GONE = 0.5;

/** The rest of a box of which a part went: the pitch between a condemned headline and a condemned button. */
export function wholeBoxes(blocks: Blocks): void {
  const { boxes, root } = blocks;
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i] as Box;
    if (box.words > MOST_WORDS || box.prose > root.prose * MOST_OF_STORY || box.to - box.from < 2) continue;
    const leaves = leavesOf(box, blocks);
    const gone = leaves.filter((leaf) => leaf.verdict);
    const rest = leaves.filter((leaf) => !leaf.verdict && leaf.type !== 'media');
    const first = gone.find((leaf) => leaf.verdict?.kind !== 'other') ?? gone[0];
    if (!first?.verdict || !rest.length || gone.length < leaves.length * GONE) continue;
    const sign =
      box.controls > 0 || box.names.length > 0 || leaves.some((leaf) => strongestHit(leaf, 'sure'));
    const least = ({ words }: Leaf): number => {
      if (words < PARAGRAPH_WORDS) return sign ? LEAST_DOUBT_WITH_SIGN : LEAST_DOUBT;
      return sign ? LEAST_DOUBT_OF_PARAGRAPH : LEAST_DOUBT_OF_PARAGRAPH_WITHOUT_SIGN;
    };
    if (rest.every((leaf) => leaf.type === 'text' && (leaf.score >= least(leaf) || isHeading(leaf))))
      condemn(box, blocks, { step: 'whole-boxes', rule: first.verdict.rule, kind: first.verdict.kind });
  }
}
