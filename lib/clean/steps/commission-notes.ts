import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn } from '../blocks/condemn.ts';
import { isQuoted } from './phrases.ts';

/** Such notes run to a paragraph, longer than what the word lists call short. */
const MOST_WORDS = 90;
const DOUBT = 0.03;

/** A line that is one link for which the site is paid, by its own word; in a list it may be the story's own. */
const LINE_WORDS = 25;
const LINK_SHARE = 0.9;
/** Beside the name of what is sold. */
const LABEL_WORDS = 14;
const LABEL_LINK_SHARE = 0.4;
const MOST_LINES = 3;

/** "We may earn a commission when you buy through our links": paragraphs that say so in more than one phrase. */
export function commissionNotes(blocks: Blocks): void {
  paidLines(blocks);
  for (const leaf of blocks.leaves) {
    if (
      leaf.type !== 'text' ||
      leaf.tag === 'li' ||
      leaf.words > MOST_WORDS ||
      leaf.score < DOUBT ||
      isQuoted(leaf)
    )
      continue;
    const hits = leaf.hits.filter((hit) => hit.kind === 'affiliate');
    const disclosed = leaf.hits.some((hit) => hit.strength === 'keep');
    const [hit] = hits;
    if (hit && (hits.length > 1 || disclosed))
      condemn(leaf, blocks, { step: 'commission-notes', rule: hit.phrase, kind: 'affiliate' });
  }
}

/** A page with many of them is a list of things to buy, and they are what it tells of. */
function paidLines(blocks: Blocks): void {
  const lines = blocks.leaves.filter(isPaidLine);
  if (lines.length > MOST_LINES) return;
  for (const leaf of lines)
    condemn(leaf, blocks, { step: 'commission-notes', rule: 'rel=sponsored', kind: 'affiliate' });
}

function isPaidLine(leaf: Leaf): boolean {
  const { type, tag, words, linkWords, nodes, text } = leaf;
  if (type !== 'text' || tag === 'li' || isHeading(leaf) || words > LINE_WORDS || !linkWords) return false;
  const isLabel = words <= LABEL_WORDS && !/[.!?…:。]$/.test(text);
  if (linkWords < words * (isLabel ? LABEL_LINK_SHARE : LINK_SHARE)) return false;
  const links = nodes.flatMap((node) =>
    node.nodeType === 1 ? [node as Element, ...(node as Element).querySelectorAll('a')] : [],
  );
  const paid = links.filter((link) => /\bsponsored\b/i.test(link.getAttribute('rel') ?? ''));
  return paid.length > 0 && paid.length === links.filter(({ localName }) => localName === 'a').length;
}
