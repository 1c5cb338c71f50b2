import type { Stretch } from './selectors.ts';

/**
 * The passages of `text` that come nearest to `quote`, with at most `maxErrors` letters changed, added or lost: Sellers'
 * algorithm (1980), the edit distance in which a match may begin anywhere. One column of the table is kept, with the
 * place where each of its alignments began. Time: length of the text × length of the quote.
 *
 * @returns all ends at which the smallest distance found is reached, as stretches
 */
export function matchQuote(text: string, quote: string, maxErrors: number): (Stretch & { errors: number })[] {
  const height = quote.length;
  let distances = Array.from({ length: height + 1 }, (_, row) => row);
  let origins = new Array<number>(height + 1).fill(0);
  let least = maxErrors;
  let found: (Stretch & { errors: number })[] = [];
  for (let column = 1; column <= text.length; column++) {
    const letter = text.charCodeAt(column - 1);
    const nextDistances = new Array<number>(height + 1);
    const nextOrigins = new Array<number>(height + 1);
    nextDistances[0] = 0;
    nextOrigins[0] = column;
    for (let row = 1; row <= height; row++) {
      const change = (distances[row - 1] ?? 0) + (quote.charCodeAt(row - 1) === letter ? 0 : 1);
      const loss = (nextDistances[row - 1] ?? 0) + 1;
      const addition = (distances[row] ?? 0) + 1;
      const best = Math.min(change, loss, addition);
      nextDistances[row] = best;
      nextOrigins[row] =
        best === change
          ? (origins[row - 1] ?? 0)
          : best === loss
            ? (nextOrigins[row - 1] ?? 0)
            : (origins[row] ?? 0);
    }
    distances = nextDistances;
    origins = nextOrigins;
    const errors = distances[height] ?? 0;
    if (errors > least) continue;
    if (errors < least) found = [];
    least = errors;
    found.push({ start: origins[height] ?? 0, end: column, errors });
  }
  return found;
}
