import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';

const LINK_SHARE = 0.8;
const MOST_WORDS = 40;
/** The model must doubt the line, less so when a phrase or its type speaks for a pointer. */
const DOUBT = 0.5;
const DOUBT_WITH_SIGN = 0.2;

/** Lines between the paragraphs that are one link to another story of the site: "READ MORE: …", a bold headline. */
export function linkLines(blocks: Blocks): void {
  for (const leaf of blocks.leaves) {
    if (leaf.type !== 'text' || leaf.words < 2 || leaf.words > MOST_WORDS || isHeading(leaf)) continue;
    const [link] = leaf.links;
    if (!link || leaf.links.length > 2 || !leaf.links.every((each) => each.place === 'site')) continue;
    const hit = strongestHit(leaf, 'hint');
    const label = /^[^\p{Ll}]{0,3}[^:»›]{2,30}[:»›]/u.test(leaf.text);
    if (leaf.linkWords < leaf.words * LINK_SHARE && !(label && leaf.linkWords >= leaf.words * 0.4)) continue;
    const sign = hit?.kind === 'related' || label || isShouted(leaf) || leaf.strongWords === leaf.words;
    if (leaf.score >= (sign ? DOUBT_WITH_SIGN : DOUBT))
      condemn(leaf, blocks, {
        step: 'link-lines',
        rule: hit?.phrase ?? 'link',
        kind: hit?.kind ?? 'related',
      });
  }
}

function isShouted({ text }: Leaf): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
