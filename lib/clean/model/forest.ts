/**
 * The trained model: boosted decision trees (see `test/train/`), as text so that the weights stay small.
 *
 * `trees` holds every tree in depth-first order, one character a number (code − 35): a split is its feature's index
 * and its cut's index, then the left subtree (values up to the cut) and the right one; a leaf is `!` and its value.
 */
export interface Weights {
  /** Log-odds before any tree. */
  base: number;
  /** What one step of a leaf's value is worth; the middle of the scale is `ZERO`. */
  unit: number;
  /** For each feature the values that splits compare with. */
  cuts: number[][];
  trees: string;
}

/** Code of the first usable character; `!` (33) marks a leaf and `"` (34) would need escaping in JSON. */
export const FIRST_CODE = 35;
/** The code of a leaf that says nothing. 92 (`\`) would need escaping too and is skipped by the writer. */
export const ZERO = 45;

export interface Forest {
  base: number;
  /** Feature of each node, or −1 in a leaf. */
  feature: number[];
  /** Cut of a split, value of a leaf. */
  number: number[];
  /** Where the right child stands; the left one follows its parent. */
  right: number[];
  roots: number[];
}

export function readForest({ base, unit, cuts, trees }: Weights): Forest {
  const forest: Forest = { base, feature: [], number: [], right: [], roots: [] };
  let at = 0;
  const code = (): number => {
    const raw = trees.charCodeAt(at++) - FIRST_CODE;
    return raw > 92 - FIRST_CODE ? raw - 1 : raw;
  };
  const node = (): void => {
    const index = forest.feature.length;
    if (trees[at] === '!') {
      at++;
      forest.feature.push(-1);
      forest.number.push((code() - ZERO) * unit);
      forest.right.push(0);
      return;
    }
    const feature = code();
    forest.feature.push(feature);
    forest.number.push(cuts[feature]?.[code()] ?? 0);
    forest.right.push(0);
    node();
    forest.right[index] = forest.feature.length;
    node();
  };
  while (at < trees.length) {
    forest.roots.push(forest.feature.length);
    node();
  }
  return forest;
}

/** 0…1: how sure the model is that a block with these features is no story. */
export function score(forest: Forest, row: ArrayLike<number>): number {
  let sum = forest.base;
  for (const root of forest.roots) {
    let at = root;
    for (let f = forest.feature[at] as number; f >= 0; f = forest.feature[at] as number)
      at = (row[f] as number) <= (forest.number[at] as number) ? at + 1 : (forest.right[at] as number);
    sum += forest.number[at] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}
