import { ByteReader, ByteWriter } from './varint.ts';

/**
 * A block is what one read of the database brings: a run of neighbouring terms with their posting lists.
 * Blocks of one segment partition its dictionary, so a query reads only the blocks that its words fall into.
 */
export interface Block {
  /** Sorted terms, joined by line feeds. */
  terms: string;
  /** varint(list length in bytes) for each term, then the lists. */
  data: Uint8Array<ArrayBuffer>;
}

export interface TermPostings {
  term: string;
  postings: Uint8Array;
}

/** Bytes of lists after which a block is closed: small enough to read in a moment, large enough to keep rows few. */
export const BLOCK_BYTES = 12_288;

/** Cuts sorted terms into blocks. */
export function* toBlocks(sorted: Iterable<TermPostings>): Generator<Block> {
  let terms: string[] = [];
  let lists: Uint8Array[] = [];
  let bytes = 0;
  for (const { term, postings } of sorted) {
    terms.push(term);
    lists.push(postings);
    bytes += postings.length + term.length;
    if (bytes >= BLOCK_BYTES) {
      yield encode(terms, lists);
      terms = [];
      lists = [];
      bytes = 0;
    }
  }
  if (terms.length > 0) yield encode(terms, lists);
}

function encode(terms: string[], lists: Uint8Array[]): Block {
  const out = new ByteWriter();
  for (const list of lists) out.varint(list.length);
  for (const list of lists) out.append(list);
  return { terms: terms.join('\n'), data: out.finish() };
}

/** All terms of a block with their lists, in order. */
export function readBlock(block: Block): TermPostings[] {
  const terms = block.terms.split('\n');
  const reader = new ByteReader(block.data);
  const sizes = terms.map(() => reader.next());
  let at = reader.at;
  return terms.map((term, i) => {
    const from = at;
    at += sizes[i] ?? 0;
    return { term, postings: block.data.subarray(from, at) };
  });
}
