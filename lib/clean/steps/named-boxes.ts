import type { RemovalKind } from '../../article.ts';
import { type Blocks, type Box, isProse } from '../blocks/block.ts';
import { condemn, leavesOf, strongestHit } from '../blocks/condemn.ts';

/** Names lie: a box with more of the story than this is its wrapper or a part of it. */
const MOST_OF_STORY = 0.1;
/** A paragraph this long, hardly linked and of the story's own kind, is nobody's furniture. */
const PARAGRAPH_WORDS = 25;
/** The model may not be all but certain that the box is story. */
const LEAST_DOUBT = 0.12;

/** What else must be true before the name of a box is believed. */
const BELIEVED: Partial<Record<RemovalKind, (box: Box, blocks: Blocks) => boolean>> = {
  newsletter: asks,
  subscription: asks,
  donation: asks,
  app: asks,
  podcast: asks,
  event: asks,
  related: leads,
  shop: leads,
  author: (box, blocks) => box.words <= 160 && (isLate(box, blocks, 0.5) || isEarly(box, blocks)),
  comments: (box, blocks) => isLate(box, blocks, 0.6),
  copyright: (box, blocks) => isLate(box, blocks, 0.5) && box.words <= 80,
  affiliate: (box) => box.words <= 80,
  follow: furniture,
  share: furniture,
  ad: furniture,
  player: furniture,
  poll: furniture,
  tags: furniture,
  consent: furniture,
  paywall: furniture,
  navigation: furniture,
  contents: (box) => box.linkWords > box.words * 0.6,
  metadata: (box, blocks) => box.words <= 30 && (isEarly(box, blocks) || isLate(box, blocks, 0.99)),
};

/** Boxes that say what they are by element, role, class name or id (`lib/rules/box-names.json`). */
export function namedBoxes(blocks: Blocks): void {
  for (const box of blocks.boxes) {
    if (!box.parent || box.prose > blocks.root.prose * MOST_OF_STORY || hasParagraph(box, blocks)) continue;
    const kind = box.names.find((kind) => BELIEVED[kind]?.(box, blocks));
    if (kind && doubt(box, blocks) >= LEAST_DOUBT)
      condemn(box, blocks, { step: 'named-boxes', rule: kind, kind });
  }
  for (const leaf of blocks.leaves) {
    if (leaf.type !== 'text' || leaf.words > 15 || leaf.score < 0.3) continue;
    const kind = leaf.names.find((kind) => kind !== 'other');
    if (kind) condemn(leaf, blocks, { step: 'named-boxes', rule: kind, kind });
  }
}

/** What the model thinks of the box, each leaf by its words. */
function doubt(box: Box, blocks: Blocks): number {
  let sum = 0;
  let words = 0;
  for (const leaf of leavesOf(box, blocks)) {
    sum += leaf.score * (leaf.words + 1);
    words += leaf.words + 1;
  }
  return words ? sum / words : 0;
}

function hasParagraph(box: Box, blocks: Blocks): boolean {
  return leavesOf(box, blocks).some(
    (leaf) =>
      (isProse(leaf) &&
        leaf.words >= PARAGRAPH_WORDS &&
        leaf.linkWords < leaf.words * 0.3 &&
        leaf.score < 0.5) ||
      leaf.type === 'code' ||
      leaf.type === 'data',
  );
}

/** Asks the reader for something: by a phrase, a field or a link. */
function asks(box: Box, blocks: Blocks): boolean {
  return (
    box.words <= 150 &&
    (box.controls > 0 ||
      box.linkWords > 0 ||
      leavesOf(box, blocks).some((leaf) => strongestHit(leaf, 'hint')))
  );
}

/** Leads elsewhere. */
function leads(box: Box, blocks: Blocks): boolean {
  return (
    box.linkWords > box.words * 0.3 ||
    (box.linkWords > 0 && leavesOf(box, blocks).some((leaf) => strongestHit(leaf, 'heading')))
  );
}

/** Labels and buttons, no sentences. */
function furniture(box: Box, blocks: Blocks): boolean {
  return (
    box.words <= 60 &&
    !leavesOf(box, blocks).some((leaf) => leaf.words >= 20 && leaf.linkWords < leaf.words / 2)
  );
}

function proseBefore(box: Box, { leaves, root }: Blocks): number {
  let words = 0;
  for (let i = 0; i < box.from; i++) {
    const leaf = leaves[i];
    if (leaf && isProse(leaf)) words += leaf.words;
  }
  return words / Math.max(1, root.prose);
}

const isLate = (box: Box, blocks: Blocks, share: number): boolean => proseBefore(box, blocks) >= share;
const isEarly = (box: Box, blocks: Blocks): boolean => proseBefore(box, blocks) === 0 && box.words <= 30;
