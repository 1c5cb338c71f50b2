import { ABOVE } from '../../extract/headline.ts';
import { foldText } from '../../rules/fold-text.ts';
import { type Blocks, isHeading, isProse, type Leaf } from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';
import type { CleanContext } from '../context.ts';

/** The lead is the first block that reads like a sentence of the story. */
const LEAD_WORDS = 15;
/** Where nothing looks like a lead, the first blocks only. */
const MOST_LEAVES = 25;
const LINE_WORDS = 16;

/** Above the headline stand section, ticker and banners; a longer block there is a standfirst, and so are several. */
const ABOVE_WORDS = 24;
const ABOVE_SHARE = 0.1;

/** What stands above the headline; headline, byline, date, section and reading time that stand again before the lead. */
export function beforeLead(blocks: Blocks, { metadata }: CleanContext): void {
  const { leaves } = blocks;
  aboveHeadline(blocks);
  const title = foldText(metadata.title);
  const names = metadata.authors.map(foldText).filter((name) => name.length > 2);
  const labels = new Set([metadata.section, metadata.siteName].map((label) => foldText(label ?? '')));
  const lead = leaves.findIndex((leaf) => isProse(leaf) && leaf.words >= LEAD_WORDS && leaf.folded !== title);
  for (const leaf of leaves.slice(0, lead < 0 ? MOST_LEAVES : Math.min(lead, MOST_LEAVES))) {
    const rule = ruleOf(leaf, title, names, labels);
    // A list or a heading of its own opens the story: what stands under it is no longer its head.
    if (!rule && (leaf.tag === 'li' || isHeading(leaf)) && !leaf.verdict && leaf.score < 0.5) break;
    if (rule) condemn(leaf, blocks, { step: 'before-lead', rule, kind: 'metadata' });
  }
}

function aboveHeadline(blocks: Blocks): void {
  // Most pages have nothing there, and need not be asked block by block.
  if (!blocks.root.element.querySelector(`[${ABOVE}]`)) return;
  const above = blocks.leaves.filter((leaf) => leaf.type === 'text' && isAbove(leaf));
  const words = above.reduce((sum, leaf) => sum + leaf.words, 0);
  if (words > blocks.root.words * ABOVE_SHARE || above.some((leaf) => leaf.words > ABOVE_WORDS)) return;
  for (const leaf of above)
    condemn(leaf, blocks, {
      step: 'before-lead',
      rule: 'above-headline',
      kind: strongestHit(leaf, 'hint')?.kind ?? 'metadata',
    });
}

/** The mark stands on the element that holds the text: the block itself, or one in it. */
const isAbove = ({ nodes }: Leaf): boolean =>
  nodes.some(
    (node) =>
      node.nodeType === 1 &&
      ((node as Element).hasAttribute(ABOVE) || (node as Element).querySelector(`[${ABOVE}]`) !== null),
  );

function ruleOf(leaf: Leaf, title: string, names: string[], labels: Set<string>): string | null {
  const { folded, words, text } = leaf;
  if (leaf.type !== 'text' || !folded) return null;
  if (folded === title) return 'headline';
  if (words > LINE_WORDS) return null;
  if (names.some((name) => folded.includes(name)) && words <= 12) return 'byline';
  if (labels.has(folded)) return 'section';
  if (!isHeading(leaf) && isDate(leaf)) return 'date';
  if (strongestHit(leaf, 'sure')?.kind === 'metadata') return 'phrase';
  return words <= 3 && leaf.score > 0.5 && /^\d/.test(text) && TIME.test(text) ? 'time' : null;
}

const TIME = /^\d+\s?\p{L}{3,}\.?(?:\s\p{L}+)?$/u;

/** A few words with a year and a day, or a clock. */
function isDate({ text, words }: Leaf): boolean {
  const year = /(?:19|20)\d\d/.test(text);
  if (words > LINE_WORDS || !(year || /\d[:.h]\d\d/.test(text)) || /[.!?]$/.test(text)) return false;
  // "The rate stays at 6.25%": a share or a price is told, not a time.
  if (/[%€$£¥₹]/.test(text)) return false;
  return text.replace(/\d+/g, '').replace(/[\p{P}\p{Z}]/gu, '').length <= 40;
}
