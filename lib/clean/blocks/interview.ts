import type { Blocks, Leaf } from './block.ts';
import { strongestHit } from './condemn.ts';

/** So many paragraphs that look alike and that answers follow are an interview, where so many and such a share of them ask. */
interface Least {
  turns: number;
  asking: number;
  share: number;
}
const IN_BOLD: Least = { turns: 3, asking: 2, share: 0.5 };
/** A class name says less than bold does; but whoever is asked for long is told things as often as asked. */
const BY_CLASS: Least = { turns: 5, asking: 3, share: 0.25 };

/**
 * Marks the questions of an interview, all in bold or of one class, and each with an answer under it: they speak to somebody in
 * every line, and not all end in a question mark. A line that begins as a pitch does, or leads somewhere, is none.
 */
export function keepQuestions({ leaves }: Blocks): void {
  const inBold: Leaf[] = [];
  const byClass = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const answer = leaves[leaf.index + 1];
    if (!answer || !isTurn(leaf, answer)) continue;
    const name = leaf.element?.className ?? '';
    if (isInBold(leaf, answer)) inBold.push(leaf);
    else if (isOfOwnClass(leaf, answer)) byClass.set(name, [...(byClass.get(name) ?? []), leaf]);
  }
  keepThose(inBold, IN_BOLD);
  for (const turns of byClass.values()) keepThose(turns, BY_CLASS);
}

function keepThose(turns: readonly Leaf[], least: Least): void {
  const asking = turns.filter(({ text }) => /[?？؟;]["”»’]?$/.test(text)).length;
  if (turns.length < least.turns || asking < least.asking || asking < turns.length * least.share) return;
  for (const { hits } of turns) hits.push({ kind: null, strength: 'keep', phrase: 'question' });
}

function isTurn(leaf: Leaf, answer: Leaf): boolean {
  if (leaf.tag !== 'p' || leaf.words === 0 || leaf.links.length > 0) return false;
  if (answer.type !== 'text' || answer.words === 0 || answer.links.length > 0) return false;
  return !strongestHit(leaf, 'sure')?.phrase.startsWith('^');
}

/** What stands out by italics is the site's more often. */
const hasItalics = ({ element }: Leaf): boolean => element?.querySelector('em, i') !== null;

const isInBold = (leaf: Leaf, answer: Leaf): boolean =>
  leaf.strongWords === leaf.words &&
  answer.strongWords === 0 &&
  leaf.element?.querySelector('b, strong') != null &&
  !hasItalics(leaf);

const isOfOwnClass = (leaf: Leaf, answer: Leaf): boolean =>
  leaf.strongWords < leaf.words &&
  answer.tag === 'p' &&
  Boolean(leaf.element?.className) &&
  answer.element?.className !== leaf.element?.className &&
  !hasItalics(leaf);

/** What stands right under a question says "you" and "us" as freely. */
export function isAnswer({ index }: Leaf, { leaves }: Blocks): boolean {
  return leaves[index - 1]?.hits.some(({ phrase }) => phrase === 'question') ?? false;
}
