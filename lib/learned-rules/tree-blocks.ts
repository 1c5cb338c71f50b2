import type { ElementNode } from './html-tree.ts';

/** The same as `lib/reading/blocks.ts` counts in a document. */
const STEPS = new Set('p h1 h2 h3 h4 h5 h6 li dt dd pre figure tr summary'.split(' '));

/** A block of the text and the elements it stands in, the root first. */
export interface TreeBlock {
  element: ElementNode;
  parents: ElementNode[];
}

/** The blocks of a tree in reading order; a block that holds other blocks is only their frame. */
export function treeBlocks(root: ElementNode): TreeBlock[] {
  const found: TreeBlock[] = [];
  visit(root, [], found);
  return found;
}

/** @returns whether a block was found in `element` or is it */
function visit(element: ElementNode, parents: ElementNode[], found: TreeBlock[]): boolean {
  const before = found.length;
  for (const child of element.children)
    if (child.type === 'element') visit(child, [...parents, element], found);
  if (found.length > before) return true;
  if (!STEPS.has(element.tag)) return false;
  found.push({ element, parents });
  return true;
}
