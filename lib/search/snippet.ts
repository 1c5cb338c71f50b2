import { termWeight } from './match.ts';
import type { Clause, Query } from './query.ts';
import { isPaired, type Token, tokenize } from './tokenize.ts';

/** UTF-16 offsets into a text, end exclusive. */
export type Span = [start: number, end: number];

export interface Snippet {
  text: string;
  marks: Span[];
}

/** Letters of a snippet: two lines of a comfortable row. */
const SNIPPET_LENGTH = 160;

/** Where the wanted clauses stand in `text`, in order, touching ones joined. */
export function findMarks(text: string, query: Query): Span[] {
  const tokens = tokenize(text);
  const marks: Span[] = [];
  for (const clause of query.all) marks.push(...clauseSpans(tokens, clause));
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
export const holds = (text: string, clause: Clause): boolean =>
  clauseSpans(tokenize(text), clause).length > 0;

/** A clause whose words must stand in a row: the index alone cannot tell. */
export const needsText = (clause: Clause): boolean => clause.terms.length > 1;

function clauseSpans(tokens: Token[], clause: Clause): Span[] {
  const spans: Span[] = [];
  const { terms } = clause;
  for (let i = 0; i + terms.length <= tokens.length; i++) {
    const fits = terms.every((term, k) => {
      const found = tokens[i + k]?.term ?? '';
      const growing = clause.prefix && k === terms.length - 1;
      return clause.phrase || isPaired(term)
        ? found === term || (growing && found.startsWith(term))
        : termWeight(term, found, growing) > 0;
    });
    if (fits) spans.push([tokens[i]?.start ?? 0, tokens[i + terms.length - 1]?.end ?? 0]);
  }
  return spans;
}

/** The part of `text` with most of what was asked for, and the marks in it; the beginning when there is none. */
export function makeSnippet(text: string, query: Query): Snippet {
  const marks = findMarks(text, query);
  let best = 0;
  let most = 0;
  for (const [i, [start]] of marks.entries()) {
    const inside = marks.slice(i, i + 12).filter(([, end]) => end <= start + SNIPPET_LENGTH).length;
    if (inside > most) [best, most] = [i, inside];
  }
  const first = marks[best];
  if (!first) return { text: text.slice(0, SNIPPET_LENGTH).replace(/\n/g, ' '), marks: [] };
  const from = wordBorder(text, Math.max(0, first[0] - 40));
  const to = Math.min(text.length, from + SNIPPET_LENGTH);
  const lead = from > 0 ? '… ' : '';
  return {
    text: lead + text.slice(from, to).replace(/\n/g, ' ') + (to < text.length ? ' …' : ''),
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from + lead.length, end - from + lead.length]),
  };
}

/** The next start of a word at or after `at`, unless it is far (scripts without spaces). */
function wordBorder(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/);
  return space < 0 ? at : at + space + 1;
}
