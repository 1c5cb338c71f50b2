import type { Removal } from '../article.ts';

/**
 * A removed block stays in the tree, inside a mark, until `settle`: so the sanitiser sees the very tree that it would
 * have seen without cleaning, and what is put back is exactly what was taken.
 */
export const MARK = 'data-broadsheet-removed';

/** A removal that still waits for its html and its place. The n-th one's block stands inside the mark numbered n. */
export type Cut = Omit<Removal, 'html' | 'where'>;

/** Moves `nodes` (siblings, in order) into a new mark that takes their place. */
export function enclose(nodes: readonly ChildNode[], n: number): void {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first?.ownerDocument || !last) return;
  const taken = [...nodes];
  // Space beside the block goes with it: two texts must not meet where the mark is taken out.
  if (isSpace(first.previousSibling)) taken.unshift(first.previousSibling as ChildNode);
  else if (first.previousSibling?.nodeType === 3 && isSpace(last.nextSibling))
    taken.push(last.nextSibling as ChildNode);
  const mark = first.ownerDocument.createElement('span');
  mark.setAttribute(MARK, String(n));
  taken[0]?.before(mark);
  mark.append(...taken);
}

function isSpace(node: ChildNode | null): boolean {
  return node?.nodeType === 3 && !(node.nodeValue ?? '').trim();
}
