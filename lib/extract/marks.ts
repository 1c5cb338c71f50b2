import { fingerprint } from './fingerprint.ts';
import { lookOf } from './look-of.ts';
import { isKeptProse, type Outline, type OutlineBlock, type Tally } from './outline.ts';
import { within } from './within.ts';

/** What sets blocks of prose apart, besides having been kept. */
export interface Marks {
  /** Prose in elements that look like those of kept prose. */
  alike: Set<OutlineBlock>;
  /** Prose that stands on the page before: copies for other screen widths, teasers of the story itself. */
  repeats: Set<OutlineBlock>;
  /** Excerpts in teaser cards. */
  cards: Set<OutlineBlock>;
  inside: Set<OutlineBlock>;
}

/** @param own the smallest element that holds what Readability kept */
export function judgeBlocks({ blocks }: Outline, own: Tally): Marks {
  const marks: Marks = { alike: new Set(), repeats: new Set(), cards: new Set(), inside: new Set() };
  const looks = new Set<string>();
  const seen = new Set<string>();
  for (const block of blocks)
    if (isKeptProse(block)) {
      looks.add(look(block));
      seen.add(fingerprint(block));
    }
  for (const block of blocks) {
    if (!block.prose) continue;
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
  return `${lookOf(element)}<${lookOf(element.parentElement)}`;
}

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
