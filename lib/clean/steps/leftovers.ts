import { LEFT_OUT } from '../../extract/left-out.ts';
import { type Blocks, type Box, endsInColon, isCondemned, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';

/** A label with nothing under it: what stood there came from a script, or was not part of the story. */
const DOUBT_OF_LABEL = 0.1;
const DOUBT_OF_HEADING = 0.3;

/** A line that announces what follows. */
const LEAD_IN_WORDS = 10;
const DOUBT_OF_LEAD_IN = 0.05;
/** What stands between a sentence and what it announces, and may go without it. */
const BETWEEN = new Set<string>(['ad', 'share', 'player', 'metadata']);

/**
 * Labels of what is gone: headings whose whole section went, lines with a colon whose list went or never came, and
 * pictures in boxes of which nothing else is left.
 */
export function leftovers(blocks: Blocks): void {
  const { leaves, root } = blocks;
  for (let i = leaves.length - 1; i >= 0; i--) {
    const leaf = leaves[i] as Leaf;
    if (leaf.verdict) continue;
    if (announcesNothing(leaf, leaves[i + 1]))
      condemn(leaf, blocks, {
        step: 'leftovers',
        rule: 'lead-in',
        kind: leaves[i + 1]?.verdict?.kind ?? 'other',
      });
    if (!isHeading(leaf)) continue;
    const next = leaves[i + 1];
    const section = sectionOf(leaf, leaves);
    if (next?.verdict && section.length && section.every(isCondemned))
      condemn(leaf, blocks, { step: 'leftovers', rule: 'heading', kind: next.verdict.kind });
    const label = strongestHit(leaf, 'heading');
    if (label?.kind && leaf.score > DOUBT_OF_LABEL && section.every((each) => each.verdict || !each.words))
      condemn(leaf, blocks, { step: 'leftovers', rule: label.phrase, kind: label.kind });
  }
  for (const box of blocks.boxes) {
    if (box === root || box.from === box.to) continue;
    const own = leaves.slice(box.from, box.to);
    if (headsWhatWasLeftOut(box, own))
      condemn(box, blocks, { step: 'leftovers', rule: 'left out', kind: 'related' });
    const texts = own.filter(isText);
    const first = texts.find(isCondemned)?.verdict;
    if (!first || !texts.every(isCondemned)) continue;
    for (const leaf of own)
      if (!leaf.verdict && leaf.type === 'media' && !leaf.words)
        condemn(leaf, blocks, { step: 'leftovers', rule: 'picture', kind: first.kind });
  }
}

const isText = ({ type }: Leaf): boolean => type === 'text';

/** A box with a heading alone, under which the list of other stories was left out before. */
function headsWhatWasLeftOut({ element }: Box, own: readonly Leaf[]): boolean {
  const [heading] = own;
  if (own.length !== 1 || !heading || !isHeading(heading) || heading.score < DOUBT_OF_HEADING) return false;
  const walker = element.ownerDocument.createTreeWalker(element, 128 /* SHOW_COMMENT */);
  while (walker.nextNode()) if ((walker.currentNode as Comment).data === LEFT_OUT) return true;
  return false;
}

function announcesNothing(leaf: Leaf, next: Leaf | undefined): boolean {
  if (leaf.type !== 'text' || leaf.words > LEAD_IN_WORDS || !endsInColon(leaf)) return false;
  if (leaf.score < DOUBT_OF_LEAD_IN) return false;
  return !next || Boolean(next.verdict && next.linkWords && !BETWEEN.has(next.verdict.kind));
}

function sectionOf(heading: Leaf, leaves: readonly Leaf[]): Leaf[] {
  const section: Leaf[] = [];
  for (let i = heading.index + 1; i < leaves.length; i++) {
    const leaf = leaves[i] as Leaf;
    if (isHeading(leaf) && leaf.tag <= heading.tag && !leaf.verdict) break;
    section.push(leaf);
  }
  return section;
}
