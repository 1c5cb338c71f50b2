import type { BoostOptions } from './boost.ts';
import { labelPage, type TrainingPage } from './label.ts';

/** Small on purpose: the forest travels in the capture script. More trees won next to nothing in the validation. */
export const OPTIONS: BoostOptions = {
  trees: 80,
  depth: 4,
  rate: 0.12,
  leafWeight: 8,
  ridge: 4,
  gain: 1.5,
  columns: 0.5,
};

export interface Rows {
  x: number[][];
  y: number[];
  weights: number[];
}

/** Every block that has a label. */
export function rowsOf(pages: readonly TrainingPage[]): Rows {
  const rows: Rows = { x: [], y: [], weights: [] };
  for (const page of pages) {
    const labels = labelPage(page);
    page.leaves.forEach((leaf, i) => {
      const label = labels?.[i];
      if (!label) return;
      rows.x.push(leaf.features);
      rows.y.push(label.junk);
      rows.weights.push(label.weight);
    });
  }
  return rows;
}
