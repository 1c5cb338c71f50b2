import type { TermPostings } from './block.ts';
import { oftenClass, packEntry, writePostings } from './posting.ts';
import { termsOf } from './tokenize.ts';
import { ByteWriter } from './varint.ts';

/** What is indexed of an article. `doc` is its number in the index. */
export interface IndexedText {
  doc: number;
  /** Headline, byline and site: a hit here weighs more. */
  title: string;
  text: string;
}

/** What is gathered of a term: finished entries, and how often it stood in the document being read. */
interface Gathered {
  entries: number[];
  doc: number;
  times: number;
  title: boolean;
}

/** Inverts documents (ascending `doc`) into terms in the order of their UTF-16 code units. */
export function invert(documents: IndexedText[], base: number): TermPostings[] {
  const terms = new Map<string, Gathered>();
  for (const { doc, title, text } of documents) {
    for (const term of termsOf(title)) count(terms, term, doc, true);
    for (const term of termsOf(text)) count(terms, term, doc, false);
  }
  const out = new ByteWriter();
  return [...terms.entries()].sort(byTerm).map(([term, gathered]) => {
    close(gathered);
    return { term, postings: writePostings(gathered.entries, base, out) };
  });
}

function count(terms: Map<string, Gathered>, term: string, doc: number, title: boolean): void {
  const known = terms.get(term);
  if (known?.doc === doc) {
    known.times += 1;
  } else if (known) {
    close(known);
    known.doc = doc;
    known.times = 1;
    known.title = title;
  } else {
    terms.set(term, { entries: [], doc, times: 1, title });
  }
}

function close({ entries, doc, times, title }: Gathered): void {
  entries.push(packEntry(doc, title, oftenClass(times)));
}

/** The order of IndexedDB keys and of `<` on strings; `localeCompare` would differ between browsers. */
const byTerm = ([a]: [string, Gathered], [b]: [string, Gathered]): number => (a < b ? -1 : a > b ? 1 : 0);
