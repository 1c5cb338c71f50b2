import type { Metadata } from '../article.ts';
import { lostBox } from './cards.ts';
import { fingerprint } from './fingerprint.ts';
import { lookOf } from './look-of.ts';
import { bare } from './metadata/text.ts';
import {
  isFurniture,
  isKeptProse,
  isLinked,
  type Outline,
  type OutlineBlock,
  type Tally,
} from './outline.ts';
import { quotesPost } from './post-address.ts';
import { textOf } from './text-of.ts';
import { holdsFacts, isTold } from './told-aside.ts';

/** A heading is shorter, in characters. */
const HEADING = 160;
const HEADINGS = /^h[2-6]$/;
/** A part of the story has fewer links, as a share of its text; a list of other stories has more. */
const LINKED = 0.3;
/** A part of the story says something: less prose than this share of it, and it is a row of labels. */
const PROSE = 0.5;
/** What is larger than this share of all that was kept is another story. */
const LARGE = 1;
/** What asks for something, and what figures hold (`figures.ts`). */
const NO_PART = 'form, input, textarea, select, iframe, figcaption';
/** Text under these names belongs to a picture or to who wrote it. */
const NO_STORY = /author|byline|bio(?![a-z])|caption|credit|galler|image|photo|picture|slide/i;
const AROUND = 4;
/** Longer is no post that a story shows. In characters. */
const POST = 1500;
const QUOTES = /pull-?quote|block-?quote/i;
/** Shorter is a name under a quotation. In characters. */
const QUOTE = 40;

/**
 * What Readability lost between paragraphs that it kept: headings whose names it does not like, and sections, lists and
 * tables that hold sentences and hardly a link. The cleaner judges them like the rest.
 */
export function findGaps({ blocks, body }: Outline, metadata: Metadata): OutlineBlock[] {
  const first = blocks.findIndex(isKeptProse);
  const last = blocks.findLastIndex(isKeptProse);
  const boxes = new Map<Tally, boolean>();
  const found: OutlineBlock[] = [];
  const seen = new Set<string>();
  const looks = new Set<string>();
  for (const block of blocks)
    if (isKeptProse(block)) {
      seen.add(fingerprint(block));
      looks.add(lookOf(block.at.element));
    }
  for (let i = first + 1; i < last; i++) {
    const block = blocks[i];
    if (!block || block.kept || block.at.kept) continue;
    const box = lostBox(block.at);
    if (HEADINGS.test(block.element.localName) && box.size === block.size) {
      if (isLostHeading(block, blocks, i) && standsFree(block.at, body, looks, metadata)) found.push(block);
      continue;
    }
    if (isPullQuote(block)) {
      if (!isSaidElsewhere(block, blocks)) found.push(block);
      continue;
    }
    const fits = boxes.get(box) ?? isPart(box, blocks, i, body);
    boxes.set(box, fits);
    if (
      !fits ||
      (isLinked(block) && !block.prose && !isInPost(box)) ||
      !standsFree(block.at, body, looks, metadata)
    )
      continue;
    const print = fingerprint(block);
    if (block.prose && seen.has(print)) continue;
    seen.add(print);
    found.push(block);
  }
  return found;
}

/** A heading of what was kept; a second one may stand between the two. */
function isLostHeading(block: OutlineBlock, blocks: OutlineBlock[], at: number): boolean {
  const next = blocks.slice(at + 1, at + 3).find(({ element }) => !HEADINGS.test(element.localName));
  return Boolean(next?.kept) && block.size <= HEADING && !isLinked(block);
}

function isPart(box: Tally, blocks: OutlineBlock[], at: number, body: Tally): boolean {
  if (isInPost(box) || isInFacts(box)) return true;
  if (box.prose < PROSE * box.size || box.linked > LINKED * box.size || box.size > LARGE * body.keptProse)
    return false;
  if (box.element.matches(NO_PART) || box.element.querySelector(NO_PART)) return false;
  // A headline that is a link leads to another story.
  for (let i = at; blocks[i] && box.element.contains(blocks[i]?.element ?? null); i++)
    if (HEADINGS.test(blocks[i]?.element.localName ?? '') && blocks[i]?.linked) return false;
  return !box.element.closest('figure');
}

/** Lines of a box of facts are no sentences; whether the box tells anything is asked elsewhere (`isTold`). */
function isInFacts({ element, linked }: Tally): boolean {
  const aside = element.closest('aside');
  return linked === 0 && aside !== null && holdsFacts(aside);
}

function isInPost({ element, size }: Tally): boolean {
  const quotation = element.closest('blockquote');
  return quotation !== null && size <= POST && quotesPost(quotation);
}

/** A sentence set large beside the text; most repeat one of the text, and some stand only there. */
function isPullQuote({ at, element, linked, size }: OutlineBlock): boolean {
  if (linked || size < QUOTE || size > HEADING * 3) return false;
  return [element, at.parent?.element].some((each) => QUOTES.test(each?.getAttribute('class') ?? ''));
}

function isSaidElsewhere(quote: OutlineBlock, blocks: OutlineBlock[]): boolean {
  const said = bare(textOf(quote)).slice(0, QUOTE * 2);
  return blocks.some((block) => block !== quote && block.kept > 0 && bare(textOf(block)).includes(said));
}

/** Whether no box around it is furniture. A name that kept paragraphs bear too says nothing against it. */
function standsFree(at: Tally, body: Tally, looks: Set<string>, metadata: Metadata): boolean {
  let depth = 0;
  for (let each: Tally | null = at; each && each !== body; each = each.parent) {
    if (isFurniture(each, body) && !looks.has(lookOf(each.element)) && !isTold(each, metadata)) return false;
    const { element } = each;
    if (depth++ < AROUND && NO_STORY.test(`${element.getAttribute('class') ?? ''} ${element.id}`))
      return false;
  }
  return true;
}
