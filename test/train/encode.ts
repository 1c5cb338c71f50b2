import { FIRST_CODE, type Weights, ZERO } from '../../lib/clean/model/forest.ts';
import type { Forest, Tree } from './boost.ts';

/** Leaf values become whole steps between −ZERO and +ZERO. */
const STEPS = ZERO;

/** The forest as `lib/clean/model/weights.json` holds it. Features that no tree asks for are left out. */
export function encode(forest: Forest, names: readonly string[]): Weights {
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
  const order = [...used.keys()].sort((a, b) => a - b);
  const cuts = order.map((feature) => [...(used.get(feature) ?? [])].sort((a, b) => a - b));
  const unit = Number((largest / STEPS).toPrecision(4));
  const write = (tree: Tree): string => {
    if (!tree.left || !tree.right) return `!${character(Math.round(tree.value / unit) + ZERO)}`;
    const feature = order.indexOf(tree.feature);
    const cut = cuts[feature]?.indexOf(tree.cut) ?? 0;
    return character(feature) + character(cut) + write(tree.left) + write(tree.right);
  };
  return {
    base: Number(forest.base.toFixed(4)),
    unit,
    features: order.map((feature) => names[feature] ?? ''),
    cuts: cuts.map((own) => own.map((cut) => Number(cut.toPrecision(3)))),
    trees: forest.trees.map(write).join(''),
  };
}

function character(number: number): string {
  const code = number + FIRST_CODE;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
}
