import { type Blocks, type Box, isHeading, type Leaf } from './block.ts';
import { strongestHit } from './condemn.ts';

const LINK_SHARE = 0.8;
/** A heading of the story, for the model. */
const DOUBT = 0.1;
/** Fewer sections that are nothing but links may be the site's. */
const LEAST_SECTIONS = 2;

/**
 * Lists of links of which the story is made: at least two of its sections hold nothing else, under headings that say so
 * of none that it leads elsewhere. A site's own lists stand together, or one by one between paragraphs.
 */
export function ownLists({ boxes, leaves }: Blocks): Set<Box> {
  const lists: Box[] = [];
  for (const box of boxes) if (isList(box) && isOwnHeading(leaves[box.from - 1])) lists.push(box);
  if (lists.length < LEAST_SECTIONS) return new Set();
  return new Set(lists.flatMap((list) => [list, ...boxes.filter(({ parent }) => parent === list)]));
}

function isList({ tag, from, to, words, linkWords }: Box): boolean {
  return (tag === 'ul' || tag === 'ol') && to - from > 1 && linkWords > words * LINK_SHARE;
}

function isOwnHeading(heading: Leaf | undefined): boolean {
  if (!heading || !isHeading(heading) || heading.score >= DOUBT || heading.verdict) return false;
  return heading.links.length === 0 && !strongestHit(heading, 'hint');
}
