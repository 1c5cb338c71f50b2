import type { Block } from '../../search/block.ts';
import { BLOCK_DIGITS, blockKey, type SegmentEntry } from '../../search/directory.ts';
import { db } from '../database.ts';
import type { DocRow } from './index-rows.ts';

/** Blocks written at once while a segment is made, 1.5 MB: bounds memory, and leaves room for saves in between. */
const BATCH = 128;

/** The segments as a connection to the library saw them last. */
const seen = new WeakMap<IDBDatabase, SegmentEntry[]>();

/** What `readSegments` gave last, and is likely to give again; undefined before. */
export function lastSegments(): SegmentEntry[] | undefined {
  const connection: IDBDatabase | null = db.backendDB();
  return connection ? seen.get(connection) : undefined;
}

/**
 * All segments that are whole, in the order of their documents; the same array while they are the same. A segment never
 * changes, so only the keys are read again.
 */
export async function readSegments(): Promise<SegmentEntry[]> {
  const ids = new Set(await db.segments.toCollection().primaryKeys());
  const before = lastSegments();
  if (before?.length === ids.size && before.every(({ id }) => ids.has(id))) return before;
  const now = (await db.segments.toArray()).sort((a, b) => a.from - b.from);
  seen.set(db.backendDB(), now);
  return now;
}

/** Articles with the number `indexed` or a later one: no segment holds them yet. Oldest first. */
export const docsAfter = (indexed: number, limit: number): Promise<DocRow[]> =>
  db.docs.where('n').aboveOrEqual(indexed).limit(limit).toArray();

/** Blocks of a segment read at once while it is merged: a fifth of a megabyte. */
const READ_AT_ONCE = 16;

/** The blocks of a stored segment. */
export async function* blocksOf(entry: SegmentEntry): AsyncGenerator<Block> {
  for (let n = 0; n < entry.firsts.length; n += READ_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(READ_AT_ONCE, entry.firsts.length - n) }, (_, i) => n + i);
    for (const block of await db.blocks.bulkGet(numbers.map((it) => blockKey(entry, it))))
      if (block) yield block;
  }
}

/**
 * Writes a segment in the place of `replaced`. Its blocks come first, in batches; the entry that makes them count is
 * written last, together with the removal of what it replaces, in one transaction. Killed in between, it leaves blocks
 * without an entry, which `dropOrphans` removes.
 */
export async function writeSegment(
  shape: Omit<SegmentEntry, 'id' | 'firsts' | 'digits'>,
  blocks: AsyncIterable<Block> | Iterable<Block>,
  replaced: SegmentEntry[] = [],
): Promise<void> {
  const segment = { id: crypto.randomUUID(), digits: BLOCK_DIGITS };
  const firsts: string[] = [];
  let batch: (Block & { id: string })[] = [];
  for await (const block of blocks) {
    batch.push({ id: blockKey(segment, firsts.length), ...block });
    firsts.push(block.terms.split('\n', 1)[0] ?? '');
    if (batch.length === BATCH) {
      await db.blocks.bulkPut(batch);
      batch = [];
    }
  }
  await db.transaction('rw', db.blocks, db.segments, async () => {
    await db.blocks.bulkPut(batch);
    await db.segments.put({ ...segment, ...shape, firsts });
    await db.segments.bulkDelete(replaced.map((entry) => entry.id));
    for (const entry of replaced) await db.blocks.bulkDelete(entry.firsts.map((_, n) => blockKey(entry, n)));
  });
}

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
