import type { Blocks } from '../blocks/block.ts';
import { condemn } from '../blocks/condemn.ts';
import { isQuoted } from './phrases.ts';

/** Such notes run to a paragraph, longer than what the word lists call short. */
const MOST_WORDS = 90;
const DOUBT = 0.03;

/** "We may earn a commission when you buy through our links": paragraphs that say so in more than one phrase. */
export function commissionNotes(blocks: Blocks): void {
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
