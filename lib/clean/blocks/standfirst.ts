import { foldText } from '../../rules/fold-text.ts';
import type { Blocks } from './block.ts';

/** The standfirst stands at the top. */
const FIRST_LEAVES = 12;
/** Fewer words are a name or a label that the page's description begins with. */
const LEAST_WORDS = 8;
/** Descriptions are cut off, so their beginning is enough. In characters. */
const BEGINNING = 60;

/**
 * Marks the block at the top that says what the page's fields say of the story: whatever stands around it, it is the
 * standfirst, and stays.
 */
export function keepStandfirst({ leaves }: Blocks, excerpt: string): void {
  const told = foldText(excerpt);
  if (told === '') return;
  for (const { type, folded, words, links, hits } of leaves.slice(0, FIRST_LEAVES)) {
    if (type !== 'text' || words < LEAST_WORDS || links.length > 0) continue;
    if (folded !== told && !(told.length >= BEGINNING && folded.startsWith(told.slice(0, BEGINNING))))
      continue;
    hits.push({ kind: null, strength: 'keep', phrase: 'description' });
    return;
  }
}
