import { type Cut, enclose } from '../mark.ts';
import { type Blocks, type Box, isBox, isCondemned, type Leaf } from './block.ts';

/** A box whose leaves go for different reasons is one removal when this share of its words goes for one of them. */
const ONE_REASON = 0.7;

/**
 * Encloses what was condemned in marks: whole boxes where all of a box goes, neighbours of one kind as one removal.
 */
export function takeOut(blocks: Blocks): Cut[] {
  const cuts: Cut[] = [];
  const walk = (box: Box): void => {
    let group: (Box | Leaf)[] = [];
    const flush = (): void => {
      const leaves = group.flatMap((block) => leavesOf(block, blocks));
      const [cut, nodes] = [describe(leaves), group.flatMap(nodesOf)];
      group = [];
      if (!cut || !nodes.length) return;
      enclose(between(nodes), cuts.length);
      cuts.push(cut);
    };
    for (const child of box.children) {
      if (isBox(child) && child.from === child.to) continue;
      const leaves = leavesOf(child, blocks);
      if (!leaves.every(isCondemned) || (isBox(child) && !oneReason(leaves))) {
        flush();
        if (isBox(child)) walk(child);
        continue;
      }
      const before = group[0] && describe(leavesOf(group[0], blocks));
      if (before && before.kind !== describe(leaves)?.kind) flush();
      group.push(child);
    }
    flush();
  };
  walk(blocks.root);
  return cuts;
}

const leavesOf = (block: Box | Leaf, { leaves }: Blocks): Leaf[] =>
  isBox(block) ? leaves.slice(block.from, block.to) : [block];

const nodesOf = (block: Box | Leaf): ChildNode[] => (isBox(block) ? [block.element] : block.nodes);

/** The nodes from the first to the last, with whatever empty ones stand between them. */
function between(nodes: readonly ChildNode[]): ChildNode[] {
  const all: ChildNode[] = [];
  const last = nodes.at(-1);
  for (let node: ChildNode | null = nodes[0] ?? null; node; node = node === last ? null : node.nextSibling)
    all.push(node);
  return all;
}

function oneReason(leaves: readonly Leaf[]): boolean {
  const words = new Map<string, number>();
  let total = 0;
  for (const { verdict, words: count } of leaves) {
    const weight = count + 1;
    total += weight;
    if (verdict) words.set(verdict.kind, (words.get(verdict.kind) ?? 0) + weight);
  }
  return Math.max(...words.values()) >= total * ONE_REASON;
}

/** What is told of a removal: the verdict on its longest block, among those of its main kind. */
function describe(leaves: readonly Leaf[]): Cut | null {
  const words = new Map<string, number>();
  for (const { verdict, words: count } of leaves)
    if (verdict) words.set(verdict.kind, (words.get(verdict.kind) ?? 0) + count + 1);
  const kind = [...words].sort((a, b) => b[1] - a[1])[0]?.[0];
  const main = leaves
    .filter((leaf) => leaf.verdict?.kind === kind)
    .sort((a, b) => b.words - a.words)[0]?.verdict;
  return main
    ? {
        ...main,
        text: leaves
          .map((leaf) => leaf.text)
          .filter(Boolean)
          .join('\n'),
      }
    : null;
}
