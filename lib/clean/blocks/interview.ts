import type { Blocks, Leaf } from './block.ts';
import { strongestHit } from './condemn.ts';

/** So many paragraphs that look alike and that answers follow are an interview, where at least two of them and a share of all ask. */
interface Manner {
  turns: number;
  asking: number;
  share: number;
}
const IN_BOLD: Manner = { turns: 3, asking: 2, share: 0.5 };
/** A class name says less than bold does; but whoever is asked for long is told things as often as asked. */
const BY_CLASS: Manner = { turns: 5, asking: 3, share: 0.25 };

/**
 * Marks the questions of an interview, all in bold or of one class, and each with an answer under it: they speak to somebody in
 * every line, and not all end in a question mark. A line that begins as a pitch does, or leads somewhere, is none.
 */
export function keepQuestions({ leaves }: Blocks): void {
  const manners = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const manner = mannerOf(leaf, leaves[leaf.index + 1]);
    if (manner !== null) manners.set(manner, [...(manners.get(manner) ?? []), leaf]);
  }
  for (const [manner, turns] of manners) {
    const least = manner === '' ? IN_BOLD : BY_CLASS;
    const asking = turns.filter(({ text }) => /[?？؟;]["”»’]?$/.test(text)).length;
    if (turns.length < least.turns || asking < least.asking || asking < turns.length * least.share) continue;
    for (const { hits } of turns) hits.push({ kind: null, strength: 'keep', phrase: 'question' });
  }
}

/** What sets a turn apart from the answer under it: '' for bold, or its class; null where nothing does. */
function mannerOf(leaf: Leaf, answer: Leaf | undefined): string | null {
  const { tag, words, links, element } = leaf;
  if (tag !== 'p' || words === 0 || links.length > 0 || !answer || !element) return null;
  if (answer.type !== 'text' || answer.words === 0 || answer.links.length > 0) return null;
  const manner = leaf.strongWords === words ? '' : element.className;
  if (manner === '' ? answer.strongWords > 0 || !leaf.strongWords : !isOfOtherClass(answer, manner))
    return null;
  // What stands out by italics is the site's more often.
  if (element.querySelector('em, i') || (manner === '' && !element.querySelector('b, strong'))) return null;
  return strongestHit(leaf, 'sure')?.phrase.startsWith('^') ? null : manner;
}

const isOfOtherClass = ({ tag, element }: Leaf, name: string): boolean =>
  tag === 'p' && element?.className !== name;

/** What stands right under a question says "you" and "us" as freely. */
export function isAnswer({ index }: Leaf, { leaves }: Blocks): boolean {
  return leaves[index - 1]?.hits.some(({ phrase }) => phrase === 'question') ?? false;
}
