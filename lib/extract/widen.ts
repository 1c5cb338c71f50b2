import { judgeBlocks, type Marks } from './marks.ts';
import { isFurniture, type Outline, type OutlineBlock, type Tally } from './outline.ts';
import { scoreAll } from './scores.ts';
import { inFurniture, within } from './within.ts';

/** The container with the best score, and the text in it. */
export interface Widened {
  container: Element;
  nodes: Set<Node>;
  /** True for elements inside the container that are page furniture. */
  furniture: (element: Element) => boolean;
  score: number;
}

/** Another container must beat Readability's by this factor, and by this many points. */
const BETTER = 1.4;
const MUCH = 300;
/** Prose that Readability left in its own container counts as lost story when it is this share of the prose there. */
const LOST = 0.4;
/** Readability's text is trusted to be the story, or a part of it, when it is longer than this. */
const TRUSTED = 1000;
/** What holds this share of the kept prose holds the story. */
const HOLDS = 0.9;

/**
 * The scoped second look: finds prose that Readability lost, in its own container (conditional cleaning drops product
 * boxes, lists, sections) or in a wider one (page builders part a story into sections). Null in the normal case:
 * Readability's choice stands. On news pages it almost always does.
 */
export function widen(outline: Outline): Widened | null {
  const { blocks, tallies, body } = outline;
  const bad = new Set<Tally>();
  for (const tally of tallies) if (tally !== body && isFurniture(tally, body)) bad.add(tally);
  const own = smallestHolding(tallies, HOLDS * body.keptProse);
  const marks = judgeBlocks(outline, own);
  const scores = scoreAll(outline, bad, marks);

  let best = own;
  for (const tally of tallies) {
    if (tally === body || !mayHold(tally, body, bad)) continue;
    const lead = (scores.get(tally) ?? 0) - (scores.get(best) ?? 0);
    if (lead > 0 || (lead === 0 && tally.size <= best.size)) best = tally;
  }
  const before = scores.get(own) ?? 0;
  const after = scores.get(best) ?? 0;
  const wider =
    best !== own && after > BETTER * Math.max(before, body.keptProse / 2, 1) && after - before > MUCH;
  if (!wider) {
    best = own;
    let lost = 0;
    for (const block of blocks) if (isLost(block, own, bad, marks)) lost += block.size;
    if (own === body || lost <= MUCH || lost < LOST * (lost + body.keptProse)) return null;
  }
  const nodes = new Set<Node>();
  for (const block of blocks) {
    if (!within(block.at, best)) continue;
    const wanted =
      (block.kept > 0 && best.keptProse > 0) ||
      (!inFurniture(block.at, best, bad) &&
        block.linked < 0.8 * block.size &&
        !marks.repeats.has(block) &&
        !marks.cards.has(block));
    if (wanted) for (const node of block.nodes) nodes.add(node);
  }
  const furniture = new Set([...bad].map((tally) => tally.element));
  return { container: best.element, nodes, furniture: (element) => furniture.has(element), score: after };
}

function mayHold(tally: Tally, body: Tally, bad: Set<Tally>): boolean {
  if (tally.signs.furniture && bad.has(tally)) return false;
  if (tally.keptProse >= 0.8 * body.keptProse) return true;
  if (body.keptProse > TRUSTED) return false;
  for (let around: Tally | null = tally; around; around = around.parent) if (bad.has(around)) return false;
  return true;
}

/** The smallest, and then the innermost, element with at least this much kept prose. */
function smallestHolding([first, ...tallies]: Tally[], keptProse: number): Tally {
  let best = first as Tally;
  for (const tally of tallies) if (tally.keptProse >= keptProse && tally.size <= best.size) best = tally;
  return best;
}

function isLost(block: OutlineBlock, own: Tally, bad: Set<Tally>, marks: Marks): boolean {
  return (
    !block.kept &&
    block.prose &&
    marks.inside.has(block) &&
    !marks.repeats.has(block) &&
    !marks.cards.has(block) &&
    !inFurniture(block.at, own, bad)
  );
}
