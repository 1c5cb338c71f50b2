import { isFurniture, type Outline, type OutlineBlock, type Tally } from './outline.ts';
import { textOf } from './text-of.ts';

/** A line that is all link is story when it is a whole sentence: headlines and labels have no full stop. */
const SENTENCE = /\s\S+\s\S+\s\S+[.!?。؟।]["”»]?\s*$/u;

/**
 * Paragraphs lost from a row of like boxes with one paragraph each, between boxes of the row that were kept: Readability
 * takes a box with one sentence and one link for a teaser.
 */
export function findCards({ blocks, body }: Outline): OutlineBlock[] {
  const prose = blocks.filter(isSentence);
  const keptAfter: (OutlineBlock | null)[] = [];
  for (let i = prose.length - 1, next: OutlineBlock | null = null; i >= 0; i--) {
    keptAfter[i] = next;
    if (prose[i]?.kept) next = prose[i] ?? null;
  }
  const found: OutlineBlock[] = [];
  let before: OutlineBlock | null = null;
  for (const [i, block] of prose.entries()) {
    const after = keptAfter[i];
    if (block.kept) before = block;
    else if (before && after && isCard(block, before, after, body)) found.push(block);
  }
  return found;
}

function isSentence(block: OutlineBlock): boolean {
  return block.prose || isLinkedSentence(block);
}

function isLinkedSentence(block: OutlineBlock): boolean {
  return block.element.localName === 'p' && block.linked === block.size && SENTENCE.test(textOf(block));
}

function isCard(block: OutlineBlock, before: OutlineBlock, after: OutlineBlock, body: Tally): boolean {
  if (block.at.kept || block.element.localName !== 'p') return false;
  const box = lostBox(block.at);
  // A second text in the box would be a headline, a label or a link to the rest.
  if (box === block.at || box.size !== block.size || !box.parent) return false;
  for (let each = block.at; each !== box && each.parent; each = each.parent)
    if (isFurniture(each, body)) return false;
  return (
    !isFurniture(box, body) &&
    isAlike(box, childOf(box.parent, before)) &&
    isAlike(box, childOf(box.parent, after))
  );
}

/** The outermost box around what was not kept in which nothing else was kept either. */
export function lostBox(lost: Tally): Tally {
  let box = lost;
  while (box.parent && !box.parent.kept) box = box.parent;
  return box;
}

/** The box under `row` in which the block stands. */
function childOf(row: Tally, { at }: OutlineBlock): Tally | null {
  let tally: Tally | null = at;
  while (tally && tally.parent !== row) tally = tally.parent;
  return tally;
}

function isAlike(a: Tally, b: Tally | null): boolean {
  const names = a.element.getAttribute('class')?.trim();
  return (
    Boolean(names) &&
    names === b?.element.getAttribute('class')?.trim() &&
    a.element.localName === b?.element.localName
  );
}
