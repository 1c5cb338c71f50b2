import { isFurniture, isLinked, type Outline, type OutlineBlock, type Tally } from './outline.ts';

/** The container with the best score, and the text in it. */
export interface Widened {
  container: Element;
  nodes: Set<Node>;
  /** True for elements inside the container that are page furniture. */
  furniture: (element: Element) => boolean;
  score: number;
}

/**
 * Points of an element, per character of text in it. What Readability kept counts fully; prose that it did not keep
 * counts by how much it resembles and surrounds what was kept; links and furniture count against the element.
 */
const POINTS = {
  kept: 1,
  keptLink: -0.3,
  /** Prose under elements with the same tag and class names as kept prose. */
  alike: 0.8,
  /** Other prose inside the smallest element that holds what was kept, and outside of it. */
  inside: 0.7,
  outside: 0.2,
  furniture: -0.4,
};
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
  const bad = new Set(tallies.filter((tally) => tally !== body && isFurniture(tally, body)));
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
    const lost = blocks.reduce((sum, block) => sum + (isLost(block, own, bad, marks) ? block.size : 0), 0);
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
function smallestHolding(tallies: Tally[], keptProse: number): Tally {
  return tallies.reduce((best, tally) =>
    tally.keptProse >= keptProse && tally.size <= best.size ? tally : best,
  );
}

interface Marks {
  /** Prose in elements that look like those of kept prose. */
  alike: Set<OutlineBlock>;
  /** Prose that stands on the page before: copies for other screen widths, teasers of the story itself. */
  repeats: Set<OutlineBlock>;
  /** Excerpts in teaser cards. */
  cards: Set<OutlineBlock>;
  inside: Set<OutlineBlock>;
}

function judgeBlocks({ blocks }: Outline, own: Tally): Marks {
  const marks: Marks = { alike: new Set(), repeats: new Set(), cards: new Set(), inside: new Set() };
  const prose = blocks.filter((block) => block.prose);
  const looks = new Set(prose.filter((block) => block.kept).map(look));
  const seen = new Set(prose.filter((block) => block.kept).map(fingerprint));
  for (const block of prose) {
    if (within(block.at, own)) marks.inside.add(block);
    if (block.kept) continue;
    if (looks.has(look(block))) marks.alike.add(block);
    const print = fingerprint(block);
    if (seen.has(print)) marks.repeats.add(block);
    seen.add(print);
    if (isInCard(block)) marks.cards.add(block);
  }
  return marks;
}

function look({ element }: OutlineBlock): string {
  const parent = element.parentElement;
  return [element, parent].map((each) => `${each?.localName}.${each?.getAttribute('class') ?? ''}`).join('<');
}

const fingerprint = ({ nodes }: OutlineBlock): string =>
  nodes
    .map((node) => node.data)
    .join('')
    .replace(/[\s\p{P}]+/gu, '')
    .slice(0, 120)
    .toLowerCase();

/** An excerpt of up to this size under a headline that is a link, all of it up to that size, is a card. */
const EXCERPT = 400;
const CARD = 900;
const CARD_DEPTH = 6;

function isInCard(block: OutlineBlock): boolean {
  if (block.size > EXCERPT) return false;
  let tally: Tally | null = block.at;
  for (let depth = 0; tally && depth < CARD_DEPTH; depth++, tally = tally.parent) {
    if (tally.size > CARD || tally.kept) return false;
    if (tally.opensWithLink) return true;
  }
  return false;
}

/** Scores every element in one pass from the innermost outwards. */
function scoreAll({ blocks, tallies, body }: Outline, bad: Set<Tally>, marks: Marks): Map<Tally, number> {
  const story = new Map<Tally, number>();
  /** What the same text is worth to an element around, when this one is furniture. */
  const asFurniture = new Map<Tally, number>();
  const add = (map: Map<Tally, number>, tally: Tally, points: number) =>
    map.set(tally, (map.get(tally) ?? 0) + points);
  for (const block of blocks) {
    const against = block.kept
      ? 0
      : (block.prose ? block.size : isLinked(block) ? block.size : 0) * POINTS.furniture;
    if (block.kept) {
      const points = block.prose ? POINTS.kept * block.size : POINTS.keptLink * block.linked;
      add(story, block.at, points);
      add(asFurniture, block.at, points);
      continue;
    }
    add(asFurniture, block.at, against);
    const good = block.prose && !marks.repeats.has(block) && !marks.cards.has(block);
    const worth = marks.alike.has(block)
      ? POINTS.alike
      : marks.inside.has(block)
        ? POINTS.inside
        : POINTS.outside;
    add(story, block.at, good ? worth * block.size : against);
  }
  for (let i = tallies.length - 1; i > 0; i--) {
    const tally = tallies[i];
    if (!tally?.parent) continue;
    const hidden = asFurniture.get(tally) ?? 0;
    add(story, tally.parent, bad.has(tally) ? hidden : (story.get(tally) ?? 0));
    add(asFurniture, tally.parent, hidden);
  }
  story.delete(body);
  return story;
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

function within(tally: Tally, ancestor: Tally): boolean {
  for (let each: Tally | null = tally; each; each = each.parent) if (each === ancestor) return true;
  return false;
}

/** Whether furniture stands between the block and `ancestor`. */
function inFurniture(tally: Tally, ancestor: Tally, bad: Set<Tally>): boolean {
  for (let each: Tally | null = tally; each && each !== ancestor; each = each.parent)
    if (bad.has(each)) return true;
  return false;
}
