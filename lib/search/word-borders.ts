import type { Clause, Query } from './query.ts';
import { levelled, runOf } from './run.ts';
import { wordStarts } from './segment-words.ts';

/** Letters on either side that are cut into words: the words of a text depend on few that stand before them. */
const AROUND = 24;
/** Places that are looked at in a text. A word that stands there mostly stands there as one at the first. */
const MOST_PLACES = 4;

/** Particles stand right behind a Korean word, so its end tells nothing. */
const HANGUL = /\p{Script=Hangul}$/u;

/** Whether it can matter for a query where words begin and end. */
export const hasRuns = (query: Query): boolean => query.all.some((clause) => runOf(clause) !== null);

/**
 * Whether what was typed without spaces stands in a text as words, not only across their borders: 京都 does in 京都の秋,
 * and does not in 東京都.
 */
export function standsAsWords(text: string, query: Query): boolean {
  const level = levelled(text);
  return query.all.every((clause) => {
    const run = runOf(clause);
    return run === null || isWordIn(level, run, clause);
  });
}

function isWordIn(level: string, run: string, { prefix }: Clause): boolean {
  const open = prefix || HANGUL.test(run);
  let at = level.indexOf(run);
  // Of a fresh text that was not read yet nothing is known.
  if (at < 0) return true;
  for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
    const from = Math.max(0, at - AROUND);
    const end = at + run.length;
    const begins = wordStarts(level.slice(from, end + AROUND));
    if (begins(at - from) && (open || begins(end - from))) return true;
    at = level.indexOf(run, end);
  }
  return false;
}
