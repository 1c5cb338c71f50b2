import type { Removal, RemovalPlace, SafeHtml } from '../article.ts';
import { type ElementNode, elementsIn, type HtmlNode, htmlTree, textOf } from './html-tree.ts';
import { type TreeBlock, treeBlocks } from './tree-blocks.ts';

/** A block of `htmlTree(html)` that is to go, and what the list of removals says of it. */
export interface Doomed {
  block: TreeBlock;
  removal: Omit<Removal, 'html' | 'where'>;
}

/** Where a node stood before anything went: child indexes from the root. */
type Path = number[];

interface Gone {
  removal: Removal;
  path: Path;
}

/**
 * Takes blocks out of a cleaned text, and moves the places of the removals that were made before, so that each can still
 * be put back where it stood. What cannot be taken without two texts melting into one stays.
 *
 * @param removals of the cleaner, in the order of the page
 * @returns all removals, the new ones among them, in the order of the page
 */
export function takeOut(
  html: SafeHtml,
  root: ElementNode,
  removals: readonly Removal[],
  doomed: readonly Doomed[],
): { html: SafeHtml; removals: Removal[] } {
  const dead = new Set<HtmlNode>();
  const gone = doomed.flatMap(({ block, removal }): Gone[] => {
    const { element, parents } = frameOf(block, dead);
    const parent = parents.at(-1);
    const nodes = parent && withSpace(element, parent, dead);
    if (!parent || !nodes) return [];
    const path = [...pathTo(parents), parent.children.indexOf(element)];
    for (const node of nodes) dead.add(node);
    const [first, last] = [nodes[0] ?? element, nodes.at(-1) ?? element];
    const own = html.slice(first.at, last.end) as SafeHtml;
    return [{ removal: { ...removal, html: own, where: { parent: [], index: 0 } }, path }];
  });
  for (const { removal, path } of gone)
    removal.where = settled(root, path.slice(0, -1), path.at(-1) ?? 0, dead);
  const kept = removals.map((removal): Gone => {
    const { parent, index } = removal.where;
    return {
      removal: { ...removal, where: settled(root, parent, index, dead) },
      path: [...parent, index - 0.5],
    };
  });
  return { html: without(html, dead), removals: inOrder([...kept, ...gone]) };
}

/** The outermost element that holds nothing but the block and what is gone already. */
function frameOf(block: TreeBlock, dead: ReadonlySet<HtmlNode>): TreeBlock {
  const parent = block.parents.at(-1);
  if (!parent || block.parents.length < 2) return block;
  const others = parent.children.filter((it) => it !== block.element && !dead.has(it));
  const isEmpty = (node: HtmlNode) =>
    !textOf(node).trim() &&
    (node.type === 'text' || [node, ...elementsIn(node)].every(({ tag }) => tag !== 'img'));
  return others.every(isEmpty)
    ? frameOf({ element: parent, parents: block.parents.slice(0, -1) }, dead)
    : block;
}

/** The element with the space beside it that must go along; null when text stands on both of its sides. */
function withSpace(
  element: ElementNode,
  { children }: ElementNode,
  dead: ReadonlySet<HtmlNode>,
): HtmlNode[] | null {
  const left = children.filter((it) => !dead.has(it));
  const at = left.indexOf(element);
  const [before, after] = [left[at - 1], left[at + 1]];
  if (at < 0) return null;
  if (before?.type !== 'text' || after?.type !== 'text') return [element];
  if (!before.text.trim()) return [before, element];
  return after.text.trim() ? null : [element, after];
}

function pathTo(parents: readonly ElementNode[]): Path {
  return parents.slice(1).map((element, depth) => parents[depth]?.children.indexOf(element) ?? 0);
}

/** A place as it counts when the dead are gone. One inside a dead element becomes that element's own. */
function settled(root: ElementNode, parent: Path, index: number, dead: ReadonlySet<HtmlNode>): RemovalPlace {
  const alive = (node: ElementNode, until: number) =>
    node.children.slice(0, until).filter((it) => !dead.has(it)).length;
  const path: Path = [];
  let here = root;
  for (const step of parent) {
    const next = here.children[step];
    if (next?.type !== 'element' || dead.has(next)) return { parent: path, index: alive(here, step) };
    path.push(alive(here, step));
    here = next;
  }
  return { parent: path, index: alive(here, index) };
}

function without(html: SafeHtml, dead: ReadonlySet<HtmlNode>): SafeHtml {
  let kept = '';
  let from = 0;
  for (const { at, end } of [...dead].sort((a, b) => a.at - b.at)) {
    if (at < from) continue;
    kept += html.slice(from, at);
    from = end;
  }
  return (kept + html.slice(from)) as SafeHtml;
}

function inOrder(all: Gone[]): Removal[] {
  return all.sort((a, b) => compare(a.path, b.path)).map(({ removal }) => removal);
}

function compare(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** The blocks of a text with its tree. */
export function blocksIn(html: SafeHtml): { root: ElementNode; blocks: TreeBlock[] } {
  const root = htmlTree(html);
  return { root, blocks: treeBlocks(root) };
}
