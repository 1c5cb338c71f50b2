import { readFileSync, writeFileSync } from 'node:fs';
import { boost } from './boost.ts';
import { encode } from './encode.ts';
import { FEATURES } from './feature-names.ts';
import type { TrainingPage } from './label.ts';
import { OPTIONS, rowsOf } from './rows.ts';

/**
 * Learns `lib/clean/model/weights.json` from the blocks that `dump.ts` wrote.
 *
 *     node test/train/train.ts <blocks.ndjson>
 */
const [from] = process.argv.slice(2);
if (!from) throw new Error('train.ts <blocks.ndjson>');

const pages = readFileSync(from, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line: string) => JSON.parse(line) as TrainingPage);
const { x, y, weights } = rowsOf(pages);
const forest = boost(x, y, weights, OPTIONS);
writeFileSync('lib/clean/model/weights.json', `${JSON.stringify(encode(forest, FEATURES.length))}\n`);
process.stdout.write(`${x.length} blocks, ${y.filter(Boolean).length} of them no story\n`);
