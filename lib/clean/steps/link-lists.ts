import { type Blocks, type Box, isBox, isProse } from '../blocks/block.ts';
import { condemn, leavesOf } from '../blocks/condemn.ts';
import { isFile } from '../blocks/files.ts';
import { ownLists } from '../blocks/own-lists.ts';

const LEAST_ITEMS = 3;
const LINK_SHARE = 0.75;
/** What is no shorter, and stands before the first sentence, is the site's. */
const MENU_ITEMS = 5;
const LEAD_WORDS = 15;
/** A list that is so much of the page is what the page is about. */
const MOST_OF_PAGE = 0.3;
/** In the middle of a story a list of links may be its sources: the model must doubt it too. */
const DOUBT = 0.4;

/** Lists of links to other pages of the site, contents lists, and rows of look-alike teaser cards. */
export function linkLists(blocks: Blocks): void {
  const { root } = blocks;
  const own = ownLists(blocks);
  for (const box of blocks.boxes) {
    if (
      !box.parent ||
      own.has(box) ||
      box.words > root.words * MOST_OF_PAGE ||
      box.linkWords < box.words * LINK_SHARE
    )
      continue;
    const leaves = leavesOf(box, blocks);
    const links = leaves.flatMap((leaf) => leaf.links);
    if (links.length < LEAST_ITEMS) continue;
    const within = links.filter((link) => link.place === 'page').length;
    if (within > links.length * 0.8) {
      condemn(box, blocks, { step: 'link-lists', rule: 'contents', kind: 'contents' });
      continue;
    }
    const site = links.filter((link) => link.place === 'site').length;
    if (site < links.length * 0.8 || links.filter(isFile).length > links.length / 2) continue;
    const doubt = leaves.reduce((sum, leaf) => sum + leaf.score, 0) / leaves.length;
    if (doubt >= DOUBT || isAfterEnd(box, blocks) || isBeforeLead(box, links.length, blocks))
      condemn(box, blocks, { step: 'link-lists', rule: 'site', kind: cards(box) ? 'related' : 'navigation' });
  }
}

/** No story begins with a list of other pages. */
function isBeforeLead(box: Box, links: number, { leaves }: Blocks): boolean {
  return (
    links >= MENU_ITEMS &&
    !leaves.slice(0, box.from).some((leaf) => isProse(leaf) && leaf.words >= LEAD_WORDS)
  );
}

/** Nothing that reads like story follows. */
function isAfterEnd(box: Box, { leaves }: Blocks): boolean {
  return leaves
    .slice(box.to)
    .every((leaf) => leaf.words < 20 || leaf.score > 0.5 || leaf.linkWords > leaf.words / 2);
}

/** Headlines are longer than the names of sections. */
function cards(box: Box): boolean {
  const items = box.children.filter((child) => isBox(child) || child.words).length || 1;
  return box.words / items >= 4;
}
