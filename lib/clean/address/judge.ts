import { phraseListsFor } from '../../rules/phrases.ts';
import type { Blocks } from '../blocks/block.ts';
import type { CleanContext } from '../context.ts';
import { type Forest, readForest, score } from '../model/forest.ts';
import weights from './address-weights.json' with { type: 'json' };
import { readSigns } from './signs.ts';

let shipped: Forest | null = null;

/** Writes on every leaf that may ask something how sure the model is that it is the site that speaks. */
export function judgeAddress(blocks: Blocks, context: CleanContext): void {
  shipped ??= readForest(weights);
  const rows = readSigns(blocks, context, phraseListsFor(context.metadata.lang));
  for (const leaf of blocks.leaves) {
    const row = rows[leaf.index];
    leaf.asks = row ? score(shipped, row) : null;
  }
}
