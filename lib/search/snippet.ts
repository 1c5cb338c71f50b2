import { fold } from './fold.ts';
import { weigher } from './match.ts';
import type { Clause, Query } from './query.ts';
import { levelled, runOf, runSpans } from './run.ts';
import { isPaired, type Token, tokenize } from './tokenize.ts';

/** UTF-16 offsets into a text, end exclusive. */
export type Span = [start: number, end: number];

export interface Snippet {
  text: string;
  marks: Span[];
}

/** Letters of a snippet: two lines of a comfortable row. */
const SNIPPET_LENGTH = 160;
/** Letters shown before the first mark. */
const LEAD = 40;

/** Where the wanted clauses stand in `text`, in order, touching ones joined. */
export function findMarks(text: string, query: Query): Span[] {
  const marks: Span[] = [];
  let tokens: Token[] | null = null;
  for (const clause of query.all) {
    const run = runOf(clause);
    if (run === null) tokens ??= tokenize(text);
    marks.push(...(run === null ? clauseSpans(tokens ?? [], clause) : runSpans(text, run)));
  }
  marks.sort((a, b) => a[0] - b[0]);
  const joined: Span[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1]);
    else joined.push([...mark]);
  }
  return joined;
}

/** Whether `text` holds the clause, in order where order matters (quotes; words cut into pairs). */
export function holds(text: string, clause: Clause): boolean {
  const run = runOf(clause);
  return run === null ? clauseSpans(tokenize(text), clause).length > 0 : levelled(text).includes(run);
}

/**
 * A clause of which the index alone cannot tell: words that must stand in a row, a quoted word that must stand as it is,
 * letters whose marks the index does not keep.
 */
export function needsText(clause: Clause): boolean {
  if (clause.terms.length > 1 || clause.phrase) return true;
  const run = runOf(clause);
  return run !== null && fold(run) !== run;
}

function clauseSpans(tokens: Token[], clause: Clause): Span[] {
  const spans: Span[] = [];
  const { length } = clause.terms;
  const tests = testsFor(clause);
  for (let i = 0; i + length <= tokens.length; i++) {
    if (tests.every((fits, k) => fits(tokens[i + k]?.term ?? '')))
      spans.push([tokens[i]?.start ?? 0, tokens[i + length - 1]?.end ?? 0]);
  }
  return spans;
}

const tests = new WeakMap<Clause, ((found: string) => boolean)[]>();

/** One test a term, each remembering its answers: a list of results meets the same words again and again. */
function testsFor(clause: Clause): ((found: string) => boolean)[] {
  const known = tests.get(clause);
  if (known) return known;
  const made = clause.terms.map((term, k) => {
    const growing = clause.prefix && k === clause.terms.length - 1;
    const weigh = weigher(term, growing);
    const exact = clause.phrase || isPaired(term);
    const answers = new Map<string, boolean>();
    return (found: string) => {
      const before = answers.get(found);
      if (before !== undefined) return before;
      const fits = exact ? found === term || (growing && found.startsWith(term)) : weigh(found) > 0;
      answers.set(found, fits);
      return fits;
    };
  });
  tests.set(clause, made);
  return made;
}

/** Paragraphs with a mark that are compared; reading on to the end of every long text found better ones rarely. */
const MOST_PARAGRAPHS = 3;

/** The part of `text` with most of what was asked for, and the marks in it; the beginning when there is none. */
export function makeSnippet(text: string, query: Query): Snippet {
  let best: Snippet | null = null;
  let seen = 0;
  for (const paragraph of text.split('\n')) {
    const marks = query.all.length > 0 ? findMarks(paragraph, query) : [];
    if (marks.length === 0) continue;
    const found = cutOut(paragraph, marks);
    if (!best || found.marks.length > best.marks.length) best = found;
    if (++seen === MOST_PARAGRAPHS) break;
  }
  return best ?? { text: text.slice(0, SNIPPET_LENGTH).replace(/\n/g, ' '), marks: [] };
}

/** The stretch of a paragraph that holds most marks, begun a little before the first of them. */
function cutOut(text: string, marks: Span[]): Snippet {
  let best = 0;
  let most = 0;
  for (const [i, [start]] of marks.entries()) {
    const inside = marks.slice(i, i + 12).filter(([, end]) => end <= start + SNIPPET_LENGTH).length;
    if (inside > most) [best, most] = [i, inside];
  }
  const from = wordBorder(text, Math.max(0, (marks[best]?.[0] ?? 0) - LEAD));
  const to = Math.min(text.length, from + SNIPPET_LENGTH);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    text: lead + text.slice(from, to) + (to < text.length ? ' …' : ''),
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  };
}

/** The next start of a word at or after `at`, unless it is far (scripts without spaces). */
function wordBorder(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  return space < 0 ? at : at + space + 1;
}
