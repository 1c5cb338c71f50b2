import type { TermPostings } from './block.ts';
import { packEntry, readPostings, writePostings } from './posting.ts';
import { ByteWriter } from './varint.ts';

/** A segment to be merged: its terms in order, and the document number its lists count from. */
export interface MergeSource {
  base: number;
  terms: AsyncIterator<TermPostings>;
}

interface Head {
  base: number;
  order: number;
  terms: AsyncIterator<TermPostings>;
  now: TermPostings;
}

/**
 * Merges segments of ascending, disjoint document ranges (`sources` in that order) into one stream of terms, leaving out
 * documents that `alive` denies. Reads one block a source at a time: memory does not grow with the library.
 */
export async function* mergeTerms(
  sources: MergeSource[],
  base: number,
  alive: (doc: number) => boolean,
): AsyncGenerator<TermPostings> {
  const out = new ByteWriter();
  const heads: Head[] = [];
  for (const [order, source] of sources.entries()) {
    const first = await source.terms.next();
    if (!first.done) heads.push({ base: source.base, order, terms: source.terms, now: first.value });
  }
  while (heads.length > 0) {
    const term = firstTerm(heads);
    const same = heads.filter((head) => head.now.term === term).sort((a, b) => a.order - b.order);
    const entries: number[] = [];
    for (const head of same) {
      readPostings(head.now.postings, head.base, (doc, title, often) => {
        if (alive(doc)) entries.push(packEntry(doc, title, often));
      });
      const next = await head.terms.next();
      if (next.done) heads.splice(heads.indexOf(head), 1);
      else head.now = next.value;
    }
    if (entries.length > 0) yield { term, postings: writePostings(entries, base, out) };
  }
}

/** The least term at the head of a source, by code units. */
function firstTerm(heads: readonly Head[]): string {
  let least = heads[0]?.now.term ?? '';
  for (const { now } of heads) if (now.term < least) least = now.term;
  return least;
}
