import { FIRST_CODE, type Weights, ZERO } from '../../lib/clean/model/forest.ts';
import type { Forest, Tree } from './boost.ts';

/** Leaf values become whole steps between −ZERO and +ZERO. */
const STEPS = ZERO;

/** The forest as `lib/clean/model/weights.json` holds it. */
export function encode(forest: Forest, features: number): Weights {
  const used = new Map<number, Set<number>>();
  let largest = 0;
  const look = (tree: Tree): void => {
    if (!tree.left || !tree.right) {
      largest = Math.max(largest, Math.abs(tree.value));
      return;
    }
    used.set(tree.feature, (used.get(tree.feature) ?? new Set()).add(tree.cut));
    look(tree.left);
    look(tree.right);
  };
  forest.trees.forEach(look);
  const cuts = Array.from({ length: features }, (_, feature) =>
    [...(used.get(feature) ?? [])].sort((a, b) => a - b),
  );
  const unit = Number((largest / STEPS).toPrecision(4));
  const write = (tree: Tree): string => {
    if (!tree.left || !tree.right) return `!${character(Math.round(tree.value / unit) + ZERO)}`;
    const cut = cuts[tree.feature]?.indexOf(tree.cut) ?? 0;
    return character(tree.feature) + character(cut) + write(tree.left) + write(tree.right);
  };
  return {
    base: Number(forest.base.toFixed(4)),
    unit,
    cuts: cuts.map((own) => own.map((cut) => Number(cut.toPrecision(3)))),
    trees: forest.trees.map(write).join(''),
  };
}

function character(number: number): string {
  const code = number + FIRST_CODE;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
}
