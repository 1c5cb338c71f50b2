import type { Metadata } from '../../article.ts';
import type { Blocks } from '../blocks/block.ts';
import { readFeatures } from './features.ts';
import { type Forest, readForest, score } from './forest.ts';
import weights from './weights.json' with { type: 'json' };

let shipped: Forest | null = null;

/** Writes on every leaf how sure the model is that it is no story. */
export function judge(blocks: Blocks, metadata: Metadata, model?: Forest): void {
  shipped ??= readForest(weights);
  const forest = model ?? shipped;
  const rows = readFeatures(blocks, metadata);
  for (const leaf of blocks.leaves) leaf.score = score(forest, rows[leaf.index] as number[]);
}
