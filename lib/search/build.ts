import { type Block, BlockMaker } from './block.ts';
import { oftenClass, packEntry, writePostings } from './posting.ts';
import { eachWord, partsOf } from './tokenize.ts';

/** What is indexed of an article. `doc` is its number in the index. */
export interface IndexedText {
  doc: number;
  /** Headline, byline and site: a hit here weighs more. */
  title: string;
  text: string;
}

/** What is gathered of a term: its last finished entry, and how often it stood in the document being read. */
interface Gathered {
  term: string;
  /** Place of the last entry in `Inverter.entries`; -1: none. */
  last: number;
  doc: number;
  times: number;
  title: boolean;
}

/** Turns documents, added in the order of their numbers, into terms and where they stand. */
export class Inverter {
  private readonly terms = new Map<string, Gathered>();
  /** Of a word as it is written: one look-up for each word of a text. */
  private readonly words = new Map<string, Gathered[]>();
  /** Entries of all terms, each before the place of the one before it: a list for each term is a million lists. */
  private entries = new Int32Array(1 << 12);
  private end = 0;

  add({ doc, title, text }: IndexedText): void {
    const addWords = (of: string, isTitle: boolean) =>
      eachWord(of, (word) => {
        for (const term of this.words.get(word) ?? this.learn(word)) this.count(term, doc, isTitle);
      });
    addWords(title, true);
    addWords(text, false);
  }

  /** The blocks of all terms, in the order of their UTF-16 code units. Once, at the end. */
  *finish(base: number): Generator<Block> {
    const maker = new BlockMaker();
    for (const gathered of [...this.terms.values()].sort(byTerm)) {
      this.close(gathered);
      writePostings(maker.lists, this.entriesOf(gathered), base);
      const block = maker.add(gathered.term);
      if (block) yield block;
    }
    const last = maker.finish();
    if (last) yield last;
  }

  private learn(word: string): Gathered[] {
    const found = partsOf(word).map(({ term }) => {
      const known = this.terms.get(term) ?? { term, last: -1, doc: -1, times: 0, title: false };
      this.terms.set(term, known);
      return known;
    });
    this.words.set(word, found);
    return found;
  }

  private count(term: Gathered, doc: number, title: boolean): void {
    if (term.doc === doc) {
      term.times += 1;
      return;
    }
    if (term.times > 0) this.close(term);
    term.doc = doc;
    term.times = 1;
    term.title = title;
  }

  private close(term: Gathered): void {
    if (this.end === this.entries.length) {
      const wider = new Int32Array(this.end * 2);
      wider.set(this.entries);
      this.entries = wider;
    }
    this.entries[this.end] = packEntry(term.doc, term.title, oftenClass(term.times));
    this.entries[this.end + 1] = term.last;
    term.last = this.end;
    this.end += 2;
  }

  private entriesOf({ last }: Gathered): number[] {
    const found: number[] = [];
    for (let at = last; at >= 0; at = this.entries[at + 1] ?? -1) found.push(this.entries[at] ?? 0);
    return found.reverse();
  }
}

/** The order of IndexedDB keys and of `<` on strings; `localeCompare` would differ between browsers. */
const byTerm = ({ term: a }: Gathered, { term: b }: Gathered): number => (a < b ? -1 : a > b ? 1 : 0);
