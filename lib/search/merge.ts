import type { TermPostings } from './block.ts';
import { PostingWriter, readPostings } from './posting.ts';

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
  const heads: Head[] = [];
  for (const [order, source] of sources.entries()) {
    const first = await source.terms.next();
    if (!first.done) heads.push({ base: source.base, order, terms: source.terms, now: first.value });
  }
  while (heads.length > 0) {
    const term = heads.reduce(
      (least, head) => (head.now.term < least ? head.now.term : least),
      heads[0]?.now.term ?? '',
    );
    const same = heads.filter((head) => head.now.term === term).sort((a, b) => a.order - b.order);
    const list = new PostingWriter(base);
    let any = false;
    for (const head of same) {
      readPostings(head.now.postings, head.base, (doc, title, often) => {
        if (!alive(doc)) return;
        list.add(doc, title, often);
        any = true;
      });
      const next = await head.terms.next();
      if (next.done) heads.splice(heads.indexOf(head), 1);
      else head.now = next.value;
    }
    if (any) yield { term, postings: list.finish() };
  }
}
