import { hasLetter } from '../../rules/letters.ts';
import {
  type Blocks,
  introducesList,
  isBracketed,
  isHeading,
  type Leaf,
  type Link,
} from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';
import { isFile } from '../blocks/files.ts';
import { ownLists } from '../blocks/own-lists.ts';

const LINK_SHARE = 0.8;
const MOST_WORDS = 40;
/** The model must doubt the line, less so when a phrase or its type speaks for a pointer. */
const DOUBT = 0.5;
const DOUBT_WITH_SIGN = 0.2;
/** A headline in brackets is set apart by them. */
const DOUBT_OF_BRACKETS = 0.02;
/** As long as a headline, and between two paragraphs without any link. */
const HEADLINE_WORDS = 6;
const PARAGRAPH_WORDS = 12;

/** Headlines one under the other; a longer run of them may be what the story is about. */
const MOST_TOGETHER = 3;

const JUMP_WORDS = 8;
const LEAST_JUMPS = 2;
/** "In this recipe:". */
const JUMP_LABEL_WORDS = 4;

/** A card has a headline in it. */
const CARD_WORDS = 4;

/**
 * Lines between the paragraphs that are one link to another story of the site: "READ MORE: …", a bold headline; and
 * figures that show nothing but such a link.
 */
export function linkLines(blocks: Blocks): void {
  const own = ownLists(blocks);
  for (const leaf of blocks.leaves) {
    if (isCard(leaf)) condemn(leaf, blocks, { step: 'link-lines', rule: 'card', kind: 'related' });
    if (isJump(leaf)) condemn(leaf, blocks, { step: 'link-lines', rule: 'jump', kind: 'contents' });
    if (own.has(leaf.box)) continue;
    if (leaf.links.some(isFile) || introducesList(leaf, blocks)) continue;
    if (leaf.type !== 'text' || leaf.words < 2 || leaf.words > MOST_WORDS || isHeading(leaf)) continue;
    const [link] = leaf.links;
    if (!link || leaf.links.length > 2 || !leaf.links.every((each) => each.place === 'site')) continue;
    const hit = strongestHit(leaf, 'hint');
    const label = /[:»›]/.test(leaf.text) && /^[^\p{Ll}]{0,3}[^:»›]{2,30}[:»›]/u.test(leaf.text);
    if (leaf.linkWords < leaf.words * LINK_SHARE && !(label && leaf.linkWords >= leaf.words * 0.4)) continue;
    const sign =
      hit?.kind === 'related' ||
      label ||
      isShouted(leaf) ||
      leaf.strongWords === leaf.words ||
      isHeadline(leaf, blocks);
    const doubt = isBracketed(leaf) ? DOUBT_OF_BRACKETS : sign ? DOUBT_WITH_SIGN : DOUBT;
    if (leaf.score >= doubt)
      condemn(leaf, blocks, {
        step: 'link-lines',
        rule: hit?.phrase ?? 'link',
        kind: hit?.kind ?? 'related',
      });
  }
}

function isHeadline({ index, words, linkWords, tag }: Leaf, { leaves }: Blocks): boolean {
  if (tag !== 'p' || words < HEADLINE_WORDS || linkWords !== words) return false;
  let [from, to] = [index - 1, index + 1];
  while (isAllLink(leaves[from])) from--;
  while (isAllLink(leaves[to])) to++;
  return (
    to - from - 1 <= MOST_TOGETHER &&
    [leaves[from], leaves[to]].every((leaf) => leaf && leaf.words >= PARAGRAPH_WORDS && !leaf.links.length)
  );
}

const isAllLink = (leaf: Leaf | undefined): boolean =>
  leaf?.tag === 'p' && leaf.words > 0 && leaf.linkWords === leaf.words;

function isShouted({ text }: Leaf): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** "Jump to the recipe", "On this page: Method | Notes": all of it, but for a label, leads to places further down. */
function isJump(leaf: Leaf): boolean {
  const { type, tag, text, words, linkWords, links } = leaf;
  if (type !== 'text' || tag === 'li' || isHeading(leaf) || words < 2 || !links.every(isWithinPage))
    return false;
  if (/[.!?…。]$/.test(text)) return false;
  if (links.length === 1) return linkWords === words && words <= JUMP_WORDS;
  // Numbers alone are the notes of a sentence.
  const named = links.filter(isNamed).length;
  return named >= LEAST_JUMPS && words - linkWords <= JUMP_LABEL_WORDS && linkWords >= words / 2;
}

const isWithinPage = ({ place }: Link): boolean => place === 'page';
const isNamed = ({ text }: Link): boolean => hasLetter(text);

/** A figure without a picture, all of whose text is one link to another page of the site. */
function isCard({ tag, nodes, text, words, links }: Leaf): boolean {
  const [link] = links;
  if (tag !== 'figure' || words < CARD_WORDS || links.length !== 1 || link?.place !== 'site') return false;
  const [figure] = nodes as Element[];
  return link.words === words && text !== '' && figure?.querySelector('img, video, iframe') === null;
}
