import { type Block, eachTerm } from './block.ts';
import { blocksFor, type SegmentEntry } from './directory.ts';
import { readPostings } from './posting.ts';
import type { Clause } from './query.ts';
import { formsOf, SHORTEST_STEM, stemPrefix } from './stem.ts';
import { isPaired } from './tokenize.ts';

/** Neighbouring blocks of a segment, by number. */
export interface WantedBlocks {
  entry: SegmentEntry;
  numbers: number[];
}

/** Reads blocks; the answers stand in the order of what is wanted, undefined where one is gone. */
export type ReadBlocks = (wanted: WantedBlocks[]) => Promise<(Block | undefined)[][]>;

/** An exact hit before another form of the word before a word that only begins like it. */
const WEIGHT = { exact: 1, form: 0.8, prefix: 0.5 };
/** A word of the headline says more about a story than any word of its text. */
const TITLE_WEIGHT = 5;
/** Each class of `often` adds this to the first mention's 1: the tenth mention says little that the third did not. */
const OFTEN_WEIGHT = 0.4;

/** How well written terms answer a term of the query; 0 is not at all. For many terms of one query. */
export function weigher(asked: string, prefix: boolean): (found: string) => number {
  const isForm = isPaired(asked) ? null : formsOf(asked);
  const open = prefix && (asked.length > 1 || isForm === null);
  return (found) => {
    if (found === asked) return WEIGHT.exact;
    if (isForm?.(found)) return WEIGHT.form;
    return open && found.startsWith(asked) ? WEIGHT.prefix : 0;
  };
}

/** The beginning under which all answers to a term stand in the dictionary. */
const dictionaryPrefix = (term: string): string => (isPaired(term) ? term : stemPrefix(term));

/**
 * Whether a term is only looked up as the word it is: a lone letter, and a short one that is not growing, of which no
 * other word is a form. It stands in the first of the blocks if anywhere; the others hold what only begins with it.
 */
const isAlone = (term: string, prefix: boolean): boolean =>
  !isPaired(term) && term.length < (prefix ? 2 : SHORTEST_STEM);

/** Scores of one term for documents `0 ≤ doc < size`; 0 where it does not stand. */
export async function scoreTerm(
  term: string,
  prefix: boolean,
  entries: SegmentEntry[],
  read: ReadBlocks,
  size: number,
): Promise<Float32Array> {
  const scores = new Float32Array(size);
  const weigh = weigher(term, prefix);
  const beginning = dictionaryPrefix(term);
  const most = isAlone(term, prefix) ? 1 : undefined;
  let weight = 0;
  const add = (doc: number, title: boolean, often: number) => {
    const score = weight * ((title ? TITLE_WEIGHT : 1) + often * OFTEN_WEIGHT);
    if (score > (scores[doc] ?? 0)) scores[doc] = score;
  };
  const wanted = entries.map((entry) => ({ entry, numbers: blocksFor(entry, beginning).slice(0, most) }));
  for (const [i, blocks] of (await read(wanted)).entries()) {
    const base = entries[i]?.from ?? 0;
    for (const block of blocks) {
      if (!block) continue;
      eachTerm(block, beginning, (found, from, to) => {
        weight = weigh(found);
        if (weight > 0) readPostings(block.data, base, add, from, to);
      });
    }
  }
  return scores;
}

/** Scores of a clause: all its terms must stand in the document. Order and nearness are checked later, on the text. */
export async function scoreClause(
  clause: Clause,
  entries: SegmentEntry[],
  read: ReadBlocks,
  size: number,
): Promise<Float32Array> {
  const lists = await Promise.all(
    clause.terms.map((term, i) =>
      scoreTerm(term, clause.prefix && i === clause.terms.length - 1, entries, read, size),
    ),
  );
  const [first = new Float32Array(size), ...rest] = lists;
  for (let doc = 0; doc < size; doc++) {
    if (first[doc] === 0) continue;
    for (const list of rest) {
      if (list[doc] === 0) {
        first[doc] = 0;
        break;
      }
      first[doc] = Math.min(first[doc] ?? 0, list[doc] ?? 0);
    }
  }
  return first;
}
