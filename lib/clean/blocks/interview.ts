import type { Blocks, Leaf } from './block.ts';
import { strongestHit } from './condemn.ts';

/** So many paragraphs in bold that answers follow are an interview, where at least two of them and half of all ask. */
const TURNS = 3;
const LEAST_ASKING = 2;
const ASKING = 0.5;

/**
 * Marks the questions of an interview, all in bold and each with an answer under it: they speak to somebody in every
 * line, and not all end in a question mark. A line that begins as a pitch does, or leads somewhere, is none.
 */
export function keepQuestions({ leaves }: Blocks): void {
  const turns = leaves.filter((leaf) => isTurn(leaf, leaves[leaf.index + 1]));
  const asking = turns.filter(({ text }) => /[?？؟;]["”»’]?$/.test(text)).length;
  if (turns.length < TURNS || asking < LEAST_ASKING || asking < turns.length * ASKING) return;
  for (const { hits } of turns) hits.push({ kind: null, strength: 'keep', phrase: 'question' });
}

function isTurn(leaf: Leaf, answer: Leaf | undefined): boolean {
  const { tag, words, strongWords, links } = leaf;
  if (tag !== 'p' || words === 0 || strongWords < words || links.length > 0 || !answer) return false;
  // What stands out by italics is the site's more often.
  if (!leaf.element?.querySelector('b, strong') || leaf.element.querySelector('em, i')) return false;
  if (strongestHit(leaf, 'sure')?.phrase.startsWith('^')) return false;
  return answer.type === 'text' && answer.words > 0 && answer.strongWords === 0 && answer.links.length === 0;
}

/** What stands right under a question says "you" and "us" as freely. */
export function isAnswer({ index }: Leaf, { leaves }: Blocks): boolean {
  return leaves[index - 1]?.hits.some(({ phrase }) => phrase === 'question') ?? false;
}
