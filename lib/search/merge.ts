import { type Block, BlockCursor, BlockMaker } from './block.ts';
import { appendPostings } from './posting.ts';

/** A segment to be merged. */
export interface MergeSource {
  /** The document number its lists count from. */
  base: number;
  /** Its blocks in order. */
  blocks: AsyncIterator<Block>;
  /** Tells which of its documents are left; null: all. */
  alive: ((doc: number) => boolean) | null;
}

interface Head {
  source: MergeSource;
  cursor: BlockCursor;
}

/**
 * Merges segments of ascending, disjoint document ranges (`sources` in that order) into the blocks of one, leaving out
 * documents that are gone. Reads one block a source at a time: memory does not grow with the library.
 */
export async function* mergeSegments(sources: MergeSource[], base: number): AsyncGenerator<Block> {
  const maker = new BlockMaker();
  const heads: Head[] = [];
  for (const source of sources) {
    const cursor = await nextBlock(source);
    if (cursor) heads.push({ source, cursor });
  }
  while (heads.length > 0) {
    const term = firstTerm(heads);
    const before = maker.lists.length;
    const used = heads.filter(({ cursor }) => cursor.term === term);
    let last = base;
    for (const { source, cursor } of used)
      last = appendPostings(maker.lists, last, cursor, source.base, source.alive);
    const block = maker.lists.length > before ? maker.add(term) : null;
    if (block) yield block;
    for (const head of used) {
      if (head.cursor.next()) continue;
      const next = await nextBlock(head.source);
      if (next) head.cursor = next;
      else heads.splice(heads.indexOf(head), 1);
    }
  }
  const rest = maker.finish();
  if (rest) yield rest;
}

async function nextBlock({ blocks }: MergeSource): Promise<BlockCursor | null> {
  const next = await blocks.next();
  return next.done ? null : new BlockCursor(next.value);
}

/** The least term at the head of a source, by code units. */
function firstTerm(heads: readonly Head[]): string {
  let least = heads[0]?.cursor.term ?? '';
  for (const { cursor } of heads) if (cursor.term < least) least = cursor.term;
  return least;
}
