import { likelyParts } from './likely-parts.ts';
import { matchQuote } from './match-quote.ts';
import type { Selectors, Stretch } from './selectors.ts';

/** Share of a quote's letters that may differ before it is another quote. A fifth: Hypothesis allows a half, and marks wrong passages. */
const MAX_DIFFERENCE = 0.2;
/** The same where the words around it are as they were: an edit then happened inside the quote. */
const MAX_DIFFERENCE_IN_PLACE = 0.4;
/** Share of the words around a quote that must be unchanged for that. */
const IN_PLACE = 0.5;
/** Letters of quote × text that a fuzzy search may compare: half a second on a slow machine. */
const MAX_WORK = 60_000_000;

/**
 * Finds marked words in `text`: where they were, else wherever the same words stand, else where nearly the same words
 * stand. Of several places the one wins whose surroundings are most alike, then the one nearest to the old place.
 *
 * @returns null when the words are gone: the highlight is then listed, never dropped
 */
export function anchor(text: string, selectors: Selectors): Stretch | null {
  return anchorSame(text, selectors) ?? best(text, similar(text, selectors), selectors);
}

/** The same of words that stand in `text` as they were marked: done in no time, which the search for others is not. */
export function anchorSame(text: string, selectors: Selectors): Stretch | null {
  const { exact, start, end } = selectors;
  if (text.slice(start, end) === exact && contextOf(text, { start, end }, selectors) === 1)
    return { start, end };
  return best(text, occurrences(text, exact), selectors);
}

function occurrences(text: string, exact: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(exact); at >= 0 && exact; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length });
  return found;
}

function similar(text: string, selectors: Selectors): Stretch[] {
  const { exact } = selectors;
  const most = Math.floor(exact.length * MAX_DIFFERENCE_IN_PLACE);
  const found = (likelyParts(text, exact, selectors.start) ?? [allowedPart(text, selectors)]).flatMap(
    (part) =>
      matchQuote(text.slice(part.start, part.end), exact, most).map(({ errors, start, end }) => ({
        errors,
        ...snap(text, { start: start + part.start, end: end + part.start }, selectors),
      })),
  );
  const least = Math.min(...found.map(({ errors }) => errors));
  return found.filter(
    (place) =>
      place.errors === least &&
      (place.errors <= exact.length * MAX_DIFFERENCE || contextOf(text, place, selectors) >= IN_PLACE),
  );
}

/** A quote too long for the work allowed is looked for near its old place only. */
function allowedPart(text: string, { exact, start }: Selectors): Stretch {
  const reach = Math.floor(MAX_WORK / Math.max(1, exact.length) / 2);
  return { start: Math.max(0, start - reach), end: Math.min(text.length, start + reach) };
}

/** Letters of the words around a quote by which its ends are told. */
const SNAP = 12;

/** Moves the ends of a place that is nearly right to where the words before and after it meet it. */
function snap(text: string, { start, end }: Stretch, { exact, prefix, suffix }: Selectors): Stretch {
  const slack = Math.ceil(exact.length * MAX_DIFFERENCE_IN_PLACE);
  const before = prefix.slice(-SNAP);
  const after = suffix.slice(0, SNAP);
  const from = text.lastIndexOf(before, start + slack - before.length) + before.length;
  const to = text.indexOf(after, Math.max(from + 1, end - slack));
  return {
    start: before && from >= before.length && Math.abs(from - start) <= slack ? from : start,
    end: after && to >= 0 && Math.abs(to - end) <= slack ? to : end,
  };
}

function best(text: string, places: readonly Stretch[], selectors: Selectors): Stretch | null {
  const rank = (place: Stretch) =>
    contextOf(text, place, selectors) - Math.abs(place.start - selectors.start) / (text.length + 1) / 10;
  return places.reduce<Stretch | null>(
    (winner, place) => (winner === null || rank(place) > rank(winner) ? place : winner),
    null,
  );
}

/** 0…1: how much of the words before and after is as it was. */
function contextOf(text: string, { start, end }: Stretch, { prefix, suffix }: Selectors): number {
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  let same = 0;
  while (same < prefix.length && text[start - 1 - same] === prefix[prefix.length - 1 - same]) same++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return (same + after) / length;
}
