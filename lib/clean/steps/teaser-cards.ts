import { type Blocks, type Box, isCondemned, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn, leavesOf } from '../blocks/condemn.ts';
import { alikeIn } from '../model/alike.ts';

/** Headline and a sentence or two. */
const MOST_WORDS = 60;
const MOST_LEAVES = 4;
/** The same box again and again is what the story is made of. */
const MOST_ALIKE = 2;
/** A headline is longer than the name of a thing. */
const HEADLINE_WORDS = 5;
/** The model must doubt the box as a whole. */
const DOUBT = 0.2;
const LINKED_HEADLINE = 'h2 a[href],h3 a[href],h4 a[href],a[href] h2,a[href] h3,a[href] h4';

/** A box between the paragraphs that is another story in small: a headline that is a link, and what it is about. */
export function teaserCards(blocks: Blocks): void {
  for (const box of blocks.boxes)
    if (isCard(box, blocks))
      condemn(box, blocks, { step: 'teaser-cards', rule: 'linked headline', kind: 'related' });
}

function isCard(box: Box, blocks: Blocks): boolean {
  const { parent, words, element } = box;
  if (!parent || words > MOST_WORDS || words < HEADLINE_WORDS || box.to - box.from > MOST_LEAVES)
    return false;
  const leaves = leavesOf(box, blocks).filter(({ type }) => type === 'text');
  const headings = leaves.filter(isHeading);
  const [headline] = headings;
  if (!headline || headings.length > 1 || headline !== leaves[0] || headline.words < HEADLINE_WORDS)
    return false;
  if (leaves.every(isCondemned) || doubtOf(leaves) < DOUBT) return false;
  return (
    alikeIn(parent, box).count <= MOST_ALIKE &&
    element.querySelectorAll(LINKED_HEADLINE).length === 1 &&
    leads(element)
  );
}

/** To another page of the site; a heading may lead to itself. */
function leads(element: Element): boolean {
  const link = element.querySelector(LINKED_HEADLINE);
  const anchor = link?.closest('a[href]') ?? link?.querySelector('a[href]');
  return !(anchor?.getAttribute('href') ?? '#').startsWith('#');
}

function doubtOf(leaves: readonly Leaf[]): number {
  const words = leaves.reduce((sum, leaf) => sum + leaf.words, 0);
  return leaves.reduce((sum, leaf) => sum + leaf.score * leaf.words, 0) / Math.max(1, words);
}
