import type { TermPostings } from './block.ts';
import { oftenClass, PostingWriter } from './posting.ts';
import { tokenize } from './tokenize.ts';

/** What is indexed of an article. `doc` is its number in the index. */
export interface IndexedText {
  doc: number;
  /** Headline, byline and site: a hit here weighs more. */
  title: string;
  text: string;
}

/** Inverts documents (ascending `doc`) into terms in the order of their UTF-16 code units. */
export function invert(documents: IndexedText[], base: number): TermPostings[] {
  const lists = new Map<string, PostingWriter>();
  for (const { doc, title, text } of documents) {
    const inTitle = new Set<string>();
    const counts = new Map<string, number>();
    for (const { term } of tokenize(title)) {
      inTitle.add(term);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const { term } of tokenize(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, times] of counts) {
      let list = lists.get(term);
      if (!list) {
        list = new PostingWriter(base);
        lists.set(term, list);
      }
      list.add(doc, inTitle.has(term), oftenClass(times));
    }
  }
  return [...lists.keys()]
    .sort(byCodeUnit)
    .map((term) => ({ term, postings: lists.get(term)?.finish() ?? new Uint8Array() }));
}

/** The order of IndexedDB keys and of `<` on strings; `localeCompare` would differ between browsers. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
