import { ByteReader, ByteWriter } from './varint.ts';

/**
 * Where a term stands: documents in ascending order, each as varint(gap << 3 | title << 2 | often).
 * `often` is 0…3 for 1, 2–3, 4–7, 8 or more times: ranking needs no finer count, and most entries fit one byte or two.
 */
export interface Posting {
  doc: number;
  title: boolean;
  often: number;
}

export const oftenClass = (times: number): number => (times >= 8 ? 3 : times >= 4 ? 2 : times >= 2 ? 1 : 0);

/** Writes the list of one term; `base` is the segment's first document number. */
export class PostingWriter {
  private readonly out = new ByteWriter();
  private last: number;

  constructor(base: number) {
    this.last = base;
  }

  add(doc: number, title: boolean, often: number): void {
    this.out.varint(((doc - this.last) << 3) | (title ? 4 : 0) | often);
    this.last = doc;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.out.finish();
  }
}

/** Calls `each` for every entry. A callback, not an iterator: a two-letter prefix walks hundreds of thousands of them. */
export function readPostings(
  bytes: Uint8Array,
  base: number,
  each: (doc: number, title: boolean, often: number) => void,
): void {
  const reader = new ByteReader(bytes);
  let doc = base;
  while (reader.at < bytes.length) {
    const packed = reader.next();
    doc += packed >>> 3;
    each(doc, (packed & 4) !== 0, packed & 3);
  }
}
