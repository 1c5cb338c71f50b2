import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';

/** A label is a few words. */
const LABEL_WORDS = 10;
/** Longest list under a label; more is no aside. */
const MOST_ITEMS = 40;
/** Kickers, bylines and dates between the headlines of a list. */
const CAPTION_WORDS = 8;
/** Shorter links at the start of a paragraph are names. */
const HEADLINE_WORDS = 3;
const HEADLINE_DOUBT = 0.1;

/** "Related", "Read more", "About the author": a label of the word lists with the list, or the cards, under it. */
export function labelledLists(blocks: Blocks): void {
  const { leaves } = blocks;
  for (const label of leaves) {
    const hit = strongestHit(label, 'heading');
    if (
      !hit?.kind ||
      (label.verdict && !isCondemnedLabel(label)) ||
      label.type !== 'text' ||
      label.words > LABEL_WORDS
    )
      continue;
    const isLabel =
      isHeading(label) ||
      label.text.endsWith(':') ||
      label.strongWords === label.words ||
      hit.strength === 'sure';
    const items = isLabel ? itemsUnder(label, leaves) : [];
    if (!items.length) continue;
    for (const leaf of [label, ...items])
      condemn(leaf, blocks, { step: 'labelled-lists', rule: hit.phrase, kind: hit.kind });
  }
}

/** What an earlier step took may still be the label of what follows, unless it is a link itself. */
function isCondemnedLabel({ verdict, linkWords }: Leaf): boolean {
  return verdict?.step === 'phrases' && verdict.kind === 'related' && linkWords === 0;
}

/** Leaves under the label that lead elsewhere, up to the next prose, the next heading of its rank, or the end of its box. */
function itemsUnder(label: Leaf, leaves: readonly Leaf[]): Leaf[] {
  const items: Leaf[] = [];
  for (let i = label.index + 1; i < leaves.length && items.length < MOST_ITEMS; i++) {
    const leaf = leaves[i] as Leaf;
    if (isHeading(label) && isHeading(leaf) && leaf.tag <= label.tag && !leaf.linkWords) break;
    if (isHeading(leaf) && !isHeading(label)) break;
    if (leaf.type === 'code' || leaf.type === 'data') break;
    if (!leads(leaf) && leaf.type !== 'media' && leaf.score <= (leaf.words <= CAPTION_WORDS ? 0.3 : 0.5))
      break;
    items.push(leaf);
  }
  // A picture or a line under the last link belongs to the story again.
  while (items.length && !leads(items.at(-1) as Leaf) && (items.at(-1) as Leaf).score <= 0.5) items.pop();
  const telling = items.some((item) => leads(item) || item.score > 0.6);
  return telling ? items : [];
}

/** Most of it is a link, or it begins with the linked headline of another page of the site. */
function leads(leaf: Leaf): boolean {
  const [link] = leaf.links;
  const headline = link?.place === 'site' && link.words >= HEADLINE_WORDS && leaf.text.startsWith(link.text);
  return leaf.words > 0 && (leaf.linkWords >= leaf.words * 0.5 || (headline && leaf.score > HEADLINE_DOUBT));
}
