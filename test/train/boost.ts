/**
 * Gradient-boosted decision trees for a yes-or-no question (Friedman 2001; Newton leaves and histograms as in XGBoost,
 * Chen & Guestrin 2016). Small and plain: some ten thousand rows, some eighty features, seconds.
 */

export interface Tree {
  /** Index into the features; -1 in a leaf. */
  feature: number;
  /** Rows go left when their value is at most this cut. */
  cut: number;
  value: number;
  left: Tree | null;
  right: Tree | null;
}

export interface Forest {
  base: number;
  trees: Tree[];
}

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Least weight in a leaf: guards against rules made of one page. */
  leafWeight: number;
  /** Shrinks leaves with little behind them (lambda). */
  ridge: number;
  /** Least gain of a split (gamma). */
  gain: number;
  /** Share of the features that each tree may look at. */
  columns: number;
}

const BINS = 32;

interface Data {
  rows: number;
  bins: Uint8Array[];
  cuts: number[][];
}

export function boost(
  x: readonly number[][],
  y: readonly number[],
  weights: readonly number[],
  options: BoostOptions,
): Forest {
  const data = binned(x);
  const total = weights.reduce((a, b) => a + b, 0);
  const yes = weights.reduce((sum, w, i) => sum + w * (y[i] ?? 0), 0);
  const base = Math.log(yes / (total - yes));
  const margin = new Float64Array(data.rows).fill(base);
  const gradient = new Float64Array(data.rows);
  const hessian = new Float64Array(data.rows);
  const random = mulberry(7);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < data.rows; i++) {
      const p = 1 / (1 + Math.exp(-(margin[i] as number)));
      const w = weights[i] as number;
      gradient[i] = w * ((y[i] as number) - p);
      hessian[i] = w * p * (1 - p) + 1e-9;
    }
    const columns = data.bins.map((_, f) => f).filter(() => random() < options.columns);
    const all = Uint32Array.from({ length: data.rows }, (_, i) => i);
    trees.push(grow(data, all, columns, gradient, hessian, options, options.depth, margin));
  }
  return { base, trees };
}

export function predict(forest: Forest, row: readonly number[]): number {
  let sum = forest.base;
  for (let tree of forest.trees) {
    while (tree.left && tree.right) tree = (row[tree.feature] ?? 0) <= tree.cut ? tree.left : tree.right;
    sum += tree.value;
  }
  return 1 / (1 + Math.exp(-sum));
}

function binned(x: readonly number[][]): Data {
  const rows = x.length;
  const width = x[0]?.length ?? 0;
  const bins: Uint8Array[] = [];
  const cuts: number[][] = [];
  for (let f = 0; f < width; f++) {
    const values = [...new Set(x.map((row) => row[f] as number))].sort((a, b) => a - b);
    const own = values.length <= BINS ? values : quantiles(x, f);
    cuts.push(own);
    const column = new Uint8Array(rows);
    for (let i = 0; i < rows; i++) column[i] = binOf(own, x[i]?.[f] as number);
    bins.push(column);
  }
  return { rows, bins, cuts };
}

function quantiles(x: readonly number[][], f: number): number[] {
  const sorted = Float64Array.from(x, (row) => row[f] as number).sort();
  const own = new Set<number>();
  for (let b = 1; b <= BINS; b++)
    own.add(sorted[Math.min(sorted.length - 1, Math.floor((b * sorted.length) / BINS))] as number);
  return [...own].sort((a, b) => a - b);
}

/** First cut that is not below the value. */
function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function grow(
  data: Data,
  rows: Uint32Array,
  columns: number[],
  gradient: Float64Array,
  hessian: Float64Array,
  options: BoostOptions,
  depth: number,
  margin: Float64Array,
): Tree {
  let g = 0;
  let h = 0;
  for (const i of rows) {
    g += gradient[i] as number;
    h += hessian[i] as number;
  }
  const best = depth > 0 ? bestSplit(data, rows, columns, gradient, hessian, options, g, h) : null;
  if (!best) {
    const value = (options.rate * g) / (h + options.ridge);
    for (const i of rows) margin[i] = (margin[i] as number) + value;
    return { feature: -1, cut: 0, value, left: null, right: null };
  }
  const column = data.bins[best.feature] as Uint8Array;
  const left = rows.filter((i) => (column[i] as number) <= best.bin);
  const right = rows.filter((i) => (column[i] as number) > best.bin);
  const cut = data.cuts[best.feature]?.[best.bin] as number;
  const next = [columns, gradient, hessian, options, depth - 1, margin] as const;
  return {
    feature: best.feature,
    cut,
    value: 0,
    left: grow(data, left, ...next),
    right: grow(data, right, ...next),
  };
}

function bestSplit(
  data: Data,
  rows: Uint32Array,
  columns: number[],
  gradient: Float64Array,
  hessian: Float64Array,
  { ridge, leafWeight, gain }: BoostOptions,
  g: number,
  h: number,
): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null;
  let most = gain;
  const sumG = new Float64Array(BINS + 1);
  const sumH = new Float64Array(BINS + 1);
  const own = (g * g) / (h + ridge);
  for (const feature of columns) {
    const cuts = data.cuts[feature] as number[];
    if (cuts.length < 2) continue;
    const column = data.bins[feature] as Uint8Array;
    sumG.fill(0);
    sumH.fill(0);
    for (const i of rows) {
      const bin = column[i] as number;
      sumG[bin] = (sumG[bin] as number) + (gradient[i] as number);
      sumH[bin] = (sumH[bin] as number) + (hessian[i] as number);
    }
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < cuts.length - 1; bin++) {
      leftG += sumG[bin] as number;
      leftH += sumH[bin] as number;
      if (leftH < leafWeight || h - leftH < leafWeight) continue;
      const rightG = g - leftG;
      const score = (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (h - leftH + ridge) - own;
      if (score > most) {
        most = score;
        best = { feature, bin };
      }
    }
  }
  return best;
}

/** Seeded, so that training twice gives the same weights. */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
