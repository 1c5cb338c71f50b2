import type { Metadata } from '../../article.ts';
import type { Blocks } from '../blocks/block.ts';
import { FEATURES, type FeatureRow, readFeatures } from './features.ts';
import { type Forest, readForest, score, type Weights } from './forest.ts';
import weights from './weights.json' with { type: 'json' };

/** A forest, and which features its rows hold. */
export interface Model {
  forest: Forest;
  names: (keyof FeatureRow)[];
}

export function readModel(weights: Weights): Model {
  const names = weights.features.filter((name): name is keyof FeatureRow =>
    (FEATURES as readonly string[]).includes(name),
  );
  return { forest: readForest(weights), names };
}

let shipped: Model | null = null;

/** Writes on every leaf how sure the model is that it is no story. */
export function judge(blocks: Blocks, metadata: Metadata, model?: Model): void {
  shipped ??= readModel(weights);
  const { forest, names } = model ?? shipped;
  const rows = readFeatures(blocks, metadata);
  const values = new Float64Array(names.length);
  for (const leaf of blocks.leaves) {
    const row = rows[leaf.index] as FeatureRow;
    for (let i = 0; i < names.length; i++) values[i] = row[names[i] as keyof FeatureRow];
    leaf.score = score(forest, values);
  }
}
