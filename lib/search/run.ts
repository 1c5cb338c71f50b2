import type { Clause } from './query.ts';
import type { Span } from './snippet.ts';
import { isOnlyPaired } from './tokenize.ts';

/** Punctuation and signs around what was typed: 「北京」. */
const EDGES = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

const runs = new WeakMap<Clause, { run: string | null }>();

/**
 * The letters of a clause that is one run of a script without spaces, as `levelled` writes them; null for others. They
 * are looked for in a text that is not cut into pairs, which takes ten times as long. Pairs have also lost the marks
 * that tell กิน (eat) from กัน (together).
 */
export function runOf(clause: Clause): string | null {
  const known = runs.get(clause);
  if (known) return known.run;
  const bare = clause.text.replace(EDGES, '');
  const run = isOnlyPaired(bare) ? levelled(bare) : null;
  runs.set(clause, { run });
  return run;
}

/** One way to write what can be written in several: full and half width, upper and lower case. */
export const levelled = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Where a run stands in a text as it is written, in order. */
export function runSpans(text: string, run: string): Span[] {
  const level = levelled(text);
  const places = level.length === text.length ? null : placesIn(text);
  const within = places?.level ?? level;
  const spans: Span[] = [];
  for (let at = within.indexOf(run); at >= 0; at = within.indexOf(run, at + run.length)) {
    const end = at + run.length;
    spans.push(places ? [places.at[at] ?? 0, places.at[end] ?? text.length] : [at, end]);
  }
  return spans;
}

/** A text levelled letter by letter, and where each of its letters came from. */
function placesIn(text: string): { level: string; at: number[] } {
  let level = '';
  let start = 0;
  const at: number[] = [];
  for (const letter of text) {
    level += levelled(letter);
    while (at.length < level.length) at.push(start);
    start += letter.length;
  }
  return { level, at };
}
