import type { Selectors, Stretch } from './selectors.ts';

/** Characters of `prefix` and `suffix`: what Hypothesis keeps, enough to tell equal phrases of one article apart. */
const CONTEXT = 32;

/**
 * Describes a stretch of `text` so that it is found again when the text has changed around it. White space at its ends
 * is left out. Null when nothing else is in it.
 */
export function describe(text: string, { start, end }: Stretch): Selectors | null {
  const marked = text.slice(start, end);
  const from = start + (marked.length - marked.trimStart().length);
  const to = end - (marked.length - marked.trimEnd().length);
  if (to <= from) return null;
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
    start: from,
    end: to,
  };
}
