import { ByteReader, type ByteWriter } from './varint.ts';

/*
 * Where a term stands: documents in ascending order, each as varint(gap << 3 | title << 2 | often).
 * `often` is 0…3 for 1, 2–3, 4–7, 8 or more times: ranking needs no finer count, and most entries fit one byte or two.
 */

export const oftenClass = (times: number): number => (times >= 8 ? 3 : times >= 4 ? 2 : times >= 2 ? 1 : 0);

/** An entry in one number, as it is collected: document number · 8 + title · 4 + often. Below 2^31. */
export const packEntry = (doc: number, title: boolean, often: number): number =>
  doc * 8 + (title ? 4 : 0) + often;

/** Writes the list of one term from entries in ascending order; `base` is the segment's first document number. */
export function writePostings(out: ByteWriter, entries: number[], base: number): void {
  let last = base;
  for (const entry of entries) {
    const doc = entry >> 3;
    out.varint(((doc - last) << 3) | (entry & 7));
    last = doc;
  }
}

/**
 * Calls `each` for every entry of the list that stands in `bytes` from `from` to `to`. A callback, not an iterator: a
 * two-letter prefix walks hundreds of thousands of them.
 */
export function readPostings(
  bytes: Uint8Array,
  base: number,
  each: (doc: number, title: boolean, often: number) => void,
  from = 0,
  to = bytes.length,
): void {
  let doc = base;
  for (let at = from; at < to; ) {
    // As `ByteReader.next`, written out: this is where a query of two letters spends its time.
    let byte = bytes[at++] ?? 0;
    let packed = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      packed |= (byte & 127) << shift;
    }
    doc += packed >>> 3;
    each(doc, (packed & 4) !== 0, packed & 3);
  }
}

/**
 * Appends a list that counts from `base` to one whose last document is `last`; the last document of both. Where all
 * documents are left, only the first gap is written anew and the other bytes are copied.
 *
 * @param list bytes in which it stands, from `from` to `to`
 * @param alive tells which documents are left; null: all
 */
export function appendPostings(
  out: ByteWriter,
  last: number,
  { data, from, to }: { data: Uint8Array; from: number; to: number },
  base: number,
  alive: ((doc: number) => boolean) | null,
): number {
  let doc = last;
  if (alive) {
    const keep = (next: number, title: boolean, often: number) => {
      if (!alive(next)) return;
      out.varint(((next - doc) << 3) | (title ? 4 : 0) | often);
      doc = next;
    };
    readPostings(data, base, keep, from, to);
    return doc;
  }
  const reader = new ByteReader(data, from);
  const first = reader.next();
  doc = base + (first >>> 3);
  out.varint(((doc - last) << 3) | (first & 7));
  out.append(data, reader.at, to);
  while (reader.at < to) doc += reader.next() >>> 3;
  return doc;
}
