import type { Block } from '../../search/block.ts';
import { blockKey, type SegmentEntry } from '../../search/directory.ts';
import type { WantedBlocks } from '../../search/match.ts';
import { db } from '../database.ts';
import type { BlockRow } from './index-rows.ts';

/** Bytes of blocks that are kept: those of the last dozen queries, so that the next letter of a word reads nothing. */
const MOST_BYTES = 6_000_000;

/** Blocks read lately, the last one last. A block never changes, and its key is never used again. */
const kept = new Map<string, Block>();
let bytes = 0;

/**
 * Reads the blocks that are wanted of some segments; undefined where one is gone. One transaction with one request a
 * segment, or none.
 */
export async function readBlocks(wanted: WantedBlocks[]): Promise<(Block | undefined)[][]> {
  const keys = wanted.map(({ entry, numbers }) => numbers.map((n) => blockKey(entry, n)));
  const missing = wanted.map(({ entry }, i) => ({
    entry,
    keys: (keys[i] ?? []).filter((key) => !kept.has(key)),
  }));
  const asked = missing.filter((it) => it.keys.length > 0);
  const rows =
    asked.length > 0 ? await db.transaction('r', db.blocks, () => Promise.all(asked.map(ask))) : [];
  const fresh = new Map(rows.flat().map((row) => [row.id, row]));
  return keys.map((each) =>
    each.map((key) => {
      const block = fresh.get(key) ?? kept.get(key);
      if (block) keep(key, block);
      return block;
    }),
  );
}

/** Where their keys lie side by side, all between the first and the last. */
function ask({ entry, keys }: { entry: SegmentEntry; keys: string[] }): PromiseLike<BlockRow[]> {
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  if (entry.digits) return db.blocks.where('id').between(first, last, true, true).toArray();
  return db.blocks.bulkGet(keys).then((rows) => rows.filter((row) => row !== undefined));
}

function keep(key: string, block: Block): void {
  if (!kept.delete(key)) bytes += sizeOf(block);
  kept.set(key, block);
  for (const [oldest, dropped] of kept) {
    if (bytes <= MOST_BYTES) return;
    kept.delete(oldest);
    bytes -= sizeOf(dropped);
  }
}

const sizeOf = ({ data, terms }: Block) => data.length + terms.length;
