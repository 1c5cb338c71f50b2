import { readLooks } from '../address/setting.ts';
import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { isCaption } from '../blocks/captions.ts';
import { condemn } from '../blocks/condemn.ts';
import { isQuoted, isVerse } from './phrases.ts';

/** Hardly any of the story looks so, and most of it looks alike. */
const ODD = 0.08;
const COMMON = 0.6;
/** One of the models must doubt the block a little. */
const DOUBT = 0.1;
/** Shorter ones are labels and lines of lists. */
const LEAST_WORDS = 5;
const MOST_WORDS = 60;
/** Kinds that a site sets apart by a class of its own; what is only unlike the story proves nothing of its look. */
const PROVES_NOTHING = new Set(['other', 'metadata', 'hidden', 'player']);

/** Paragraphs that look as no paragraph of the story does, and just as others that went: what a site set in there. */
export function lookAlikes(blocks: Blocks): void {
  const gone = new Map<string, Leaf>();
  const kept = new Set<string>();
  for (const leaf of blocks.leaves) {
    const look = classOf(leaf);
    if (!look) continue;
    if (!leaf.verdict) {
      if (!mayGo(leaf)) kept.add(look);
    } else if (!PROVES_NOTHING.has(leaf.verdict.kind)) gone.set(look, leaf);
  }
  if (gone.size === 0) return;
  const lookOf = readLooks(blocks);
  for (const leaf of blocks.leaves) {
    const look = classOf(leaf);
    const alike = gone.get(look)?.verdict;
    if (!alike || leaf.verdict || kept.has(look) || !mayGo(leaf)) continue;
    const [own, most] = lookOf(leaf);
    if (own > ODD || most < COMMON || isCaption(leaf, blocks)) continue;
    condemn(leaf, blocks, { step: 'look-alikes', rule: alike.rule, kind: alike.kind });
  }
}

/** Its own class names, which paragraphs of the story seldom have beside the common ones. */
const classOf = ({ tag, element, type }: Leaf): string =>
  type === 'text' && tag !== 'li' && tag !== 'figure' ? (element?.getAttribute('class') ?? '') : '';

function mayGo(leaf: Leaf): boolean {
  const { score, asks, words } = leaf;
  return (
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    !isHeading(leaf) &&
    !isQuoted(leaf) &&
    !isVerse(leaf) &&
    Math.max(score, asks ?? 0) >= DOUBT
  );
}
