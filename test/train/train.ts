import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES } from '../../lib/clean/model/features.ts';
import { type BoostOptions, boost } from './boost.ts';
import { encode } from './encode.ts';
import { labelPage, type TrainingPage } from './label.ts';

/**
 * Learns `lib/clean/model/weights.json` from the blocks that `dump.ts` wrote.
 *
 *     node test/train/train.ts <blocks.ndjson>
 */
export const OPTIONS: BoostOptions = {
  trees: 80,
  depth: 4,
  rate: 0.12,
  leafWeight: 8,
  ridge: 4,
  gain: 1.5,
  columns: 0.5,
};

const [from] = process.argv.slice(2);
if (!from) throw new Error('train.ts <blocks.ndjson>');

const x: number[][] = [];
const y: number[] = [];
const weights: number[] = [];
for (const line of readFileSync(from, 'utf8').split('\n').filter(Boolean)) {
  const page = JSON.parse(line) as TrainingPage;
  const labels = labelPage(page);
  page.leaves.forEach((leaf, i) => {
    const label = labels?.[i];
    if (!label) return;
    x.push(leaf.features);
    y.push(label.junk);
    weights.push(label.weight);
  });
}
const forest = boost(x, y, weights, OPTIONS);
writeFileSync('lib/clean/model/weights.json', `${JSON.stringify(encode(forest, FEATURES))}\n`);
process.stdout.write(`${x.length} blocks, ${y.filter(Boolean).length} of them no story\n`);
