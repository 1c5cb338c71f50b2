import { type Block, readBlock, type TermPostings, toBlocks } from '../../search/block.ts';
import type { SegmentEntry } from '../../search/directory.ts';
import { db } from '../database.ts';

/** Blocks written at once while a segment is made: bounds memory, and leaves room for saves in between. */
const BATCH = 64;

/** All segments that are whole, in the order of their documents. */
export async function readSegments(): Promise<SegmentEntry[]> {
  return (await db.segments.toArray()).sort((a, b) => a.from - b.from);
}

/** Reads blocks by id, in the order of `ids`. */
export const readBlocks = (ids: string[]): Promise<(Block | undefined)[]> => db.blocks.bulkGet(ids);

/** The terms of a stored segment, block by block. */
export async function* termsOf(entry: SegmentEntry): AsyncGenerator<TermPostings> {
  for (let n = 0; n < entry.firsts.length; n++) {
    const block = await db.blocks.get(`${entry.id}:${n}`);
    if (block) yield* readBlock(block);
  }
}

/**
 * Writes a segment in the place of `replaced`. Its blocks come first, in batches; the entry that makes them count is
 * written last, together with the removal of what it replaces, in one transaction. Killed in between, it leaves blocks
 * without an entry, which `dropOrphans` removes.
 */
export async function writeSegment(
  shape: Omit<SegmentEntry, 'id' | 'firsts'>,
  terms: AsyncIterable<TermPostings> | Iterable<TermPostings>,
  replaced: SegmentEntry[] = [],
): Promise<void> {
  const id = crypto.randomUUID();
  const firsts: string[] = [];
  let batch: (Block & { id: string })[] = [];
  for await (const block of blocksOf(terms)) {
    batch.push({ id: `${id}:${firsts.length}`, ...block });
    firsts.push(block.terms.split('\n', 1)[0] ?? '');
    if (batch.length === BATCH) {
      await db.blocks.bulkPut(batch);
      batch = [];
    }
  }
  await db.transaction('rw', db.blocks, db.segments, async () => {
    await db.blocks.bulkPut(batch);
    await db.segments.put({ id, ...shape, firsts });
    await db.segments.bulkDelete(replaced.map((entry) => entry.id));
    for (const entry of replaced) await db.blocks.bulkDelete(entry.firsts.map((_, n) => `${entry.id}:${n}`));
  });
}

async function* blocksOf(terms: AsyncIterable<TermPostings> | Iterable<TermPostings>): AsyncGenerator<Block> {
  let waiting: TermPostings[] = [];
  let bytes = 0;
  for await (const term of terms) {
    waiting.push(term);
    bytes += term.postings.length + term.term.length;
    if (bytes < WINDOW_BYTES) continue;
    yield* toBlocks(waiting);
    waiting = [];
    bytes = 0;
  }
  yield* toBlocks(waiting);
}

/** Terms are cut into blocks a window at a time; a multiple of the block size, so that few blocks end up short. */
const WINDOW_BYTES = 16 * 12_288;

/**
 * Removes blocks that no segment counts: left by a browser that was killed while it merged. Only while nobody else is
 * writing the index (`updateIndex` holds the lock).
 */
export async function dropOrphans(): Promise<void> {
  await db.transaction('rw', db.blocks, db.segments, async () => {
    const known = new Set(await db.segments.toCollection().primaryKeys());
    const keys = await db.blocks.toCollection().primaryKeys();
    await db.blocks.bulkDelete(keys.filter((key) => !known.has(key.slice(0, key.indexOf(':')))));
  });
}
