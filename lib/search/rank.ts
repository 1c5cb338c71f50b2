import type { SegmentEntry } from './directory.ts';
import { type ReadBlocks, scoreClause } from './match.ts';
import type { Query } from './query.ts';

/** A document that holds all that was asked for, and how well. Higher is better. */
export interface Hit {
  doc: number;
  score: number;
}

/**
 * All documents that hold every wanted clause and no excluded one, best first, newer first among equals.
 * Each clause counts by its rarity, ln(1 + N/n) (the idf of Robertson and Spärck Jones), so that "the" weighs nothing.
 * Phrases are only narrowed down here; `snippet.ts` reads the text to be sure.
 */
export async function rank(query: Query, entries: SegmentEntry[], read: ReadBlocks): Promise<Hit[]> {
  const size = entries.reduce((most, entry) => Math.max(most, entry.to), 0);
  const [wanted, unwanted] = await Promise.all([
    Promise.all(query.all.map((clause) => scoreClause(clause, entries, read, size))),
    Promise.all(query.none.map((clause) => scoreClause(clause, entries, read, size))),
  ]);
  const weights = wanted.map((scores) => Math.log(1 + size / Math.max(1, countHits(scores))));
  const hits: Hit[] = [];
  for (let doc = 0; doc < size; doc++) {
    const score = scoreOf(doc, wanted, weights);
    if (score > 0 && unwanted.every((scores, i) => (query.none[i]?.phrase ? true : scores[doc] === 0)))
      hits.push({ doc, score });
  }
  return hits.sort((a, b) => b.score - a.score || b.doc - a.doc);
}

function countHits(scores: Float32Array): number {
  let count = 0;
  for (const score of scores) if (score > 0) count++;
  return count;
}

function scoreOf(doc: number, wanted: Float32Array[], weights: number[]): number {
  let total = 0;
  for (const [i, scores] of wanted.entries()) {
    const score = scores[doc] ?? 0;
    if (score === 0) return 0;
    total += score * (weights[i] ?? 0);
  }
  return total;
}
