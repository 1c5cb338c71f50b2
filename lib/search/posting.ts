import { ByteReader, ByteWriter } from './varint.ts';

/*
 * Where a term stands: documents in ascending order, each as varint(gap << 3 | title << 2 | often).
 * `often` is 0…3 for 1, 2–3, 4–7, 8 or more times: ranking needs no finer count, and most entries fit one byte or two.
 */

export const oftenClass = (times: number): number => (times >= 8 ? 3 : times >= 4 ? 2 : times >= 2 ? 1 : 0);

/** An entry in one number, as it is collected: document number · 8 + title · 4 + often. Below 2^53. */
export const packEntry = (doc: number, title: boolean, often: number): number =>
  doc * 8 + (title ? 4 : 0) + often;

/** Writes the list of one term from entries in ascending order; `base` is the segment's first document number. */
export function writePostings(
  entries: number[],
  base: number,
  out = new ByteWriter(),
): Uint8Array<ArrayBuffer> {
  out.length = 0;
  let last = base;
  for (const entry of entries) {
    const doc = Math.floor(entry / 8);
    out.varint(((doc - last) << 3) | (entry & 7));
    last = doc;
  }
  return out.finish();
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
