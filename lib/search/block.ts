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

/** Bytes of lists after which a block is closed: small enough to read in a moment, large enough to keep rows few. */
const BLOCK_BYTES = 12_288;

/** Cuts terms, which come in their order, into blocks. No list is an object of its own: a segment has a million. */
export class BlockMaker {
  /** The list of the next term is written here. */
  readonly lists = new ByteWriter();
  private terms: string[] = [];
  private sizes: number[] = [];
  private letters = 0;
  private begun = 0;

  /** Takes what was written to `lists` since the last call as the list of `term`; the block that it completes, or null. */
  add(term: string): Block | null {
    this.terms.push(term);
    this.sizes.push(this.lists.length - this.begun);
    this.begun = this.lists.length;
    this.letters += term.length;
    return this.begun + this.letters >= BLOCK_BYTES ? this.close() : null;
  }

  /** The last block, or null. */
  finish(): Block | null {
    return this.terms.length > 0 ? this.close() : null;
  }

  private close(): Block {
    const out = new ByteWriter();
    for (const size of this.sizes) out.varint(size);
    out.append(this.lists.finish());
    const block = { terms: this.terms.join('\n'), data: out.finish() };
    this.terms = [];
    this.sizes = [];
    this.lists.length = this.begun = this.letters = 0;
    return block;
  }
}

/** Goes through the terms of a block in their order. */
export class BlockCursor {
  readonly data: Uint8Array;
  private readonly terms: string[];
  private readonly sizes: ByteReader;
  private at = 0;
  /** The term, and where its list stands in `data`. */
  term = '';
  from = 0;
  to = 0;

  constructor({ terms, data }: Block) {
    this.data = data;
    this.terms = terms.split('\n');
    this.sizes = new ByteReader(data);
    for (let i = 0; i < this.terms.length; i++) this.sizes.next();
    this.to = this.sizes.at;
    this.sizes.at = 0;
    this.next();
  }

  /** Goes to the next term; false behind the last. */
  next(): boolean {
    const term = this.terms[this.at++];
    if (term === undefined) return false;
    this.term = term;
    this.from = this.to;
    this.to += this.sizes.next();
    return true;
  }
}

/**
 * Calls `each` for every term of a block that begins with `beginning`, with its list's place in `block.data`. Nothing is
 * made for the others: two letters walk through tens of thousands of terms.
 */
export function eachTerm(
  { terms, data }: Block,
  beginning: string,
  each: (term: string, from: number, to: number) => void,
): void {
  let count = 1;
  for (let at = terms.indexOf('\n'); at >= 0; at = terms.indexOf('\n', at + 1)) count++;
  const sizes = new ByteReader(data);
  for (let i = 0; i < count; i++) sizes.next();
  let from = sizes.at;
  sizes.at = 0;
  for (let i = 0, start = 0; i < count; i++) {
    const to = from + sizes.next();
    const end = i + 1 < count ? terms.indexOf('\n', start) : terms.length;
    if (terms.startsWith(beginning, start)) each(terms.slice(start, end), from, to);
    start = end + 1;
    from = to;
  }
}
