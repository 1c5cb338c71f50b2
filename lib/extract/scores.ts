import type { Marks } from './marks.ts';
import { isLinked, type Outline, type Tally } from './outline.ts';

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

/** Scores every element in one pass from the innermost outwards. */
export function scoreAll(
  { blocks, tallies, body }: Outline,
  bad: Set<Tally>,
  marks: Marks,
): Map<Tally, number> {
  const story = new Map<Tally, number>();
  /** What the same text is worth to an element around, when this one is furniture. */
  const asFurniture = new Map<Tally, number>();
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

function add(scores: Map<Tally, number>, tally: Tally, points: number): void {
  scores.set(tally, (scores.get(tally) ?? 0) + points);
}
