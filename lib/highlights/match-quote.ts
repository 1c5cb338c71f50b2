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
  // Typed arrays, used over and over: this loop runs millions of times, and plain arrays make it ten times as slow.
  const letters = Uint16Array.from({ length: height }, (_, row) => quote.charCodeAt(row));
  const distances = Int32Array.from({ length: height + 1 }, (_, row) => row);
  const origins = new Int32Array(height + 1);
  let least = maxErrors;
  let found: (Stretch & { errors: number })[] = [];
  for (let column = 1; column <= text.length; column++) {
    const letter = text.charCodeAt(column - 1);
    // What the cell above to the left, and the one above, hold.
    let corner = 0;
    let cornerOrigin = column - 1;
    let above = 0;
    let aboveOrigin = column;
    origins[0] = column;
    for (let row = 1; row <= height; row++) {
      const left = distances[row] as number;
      const leftOrigin = origins[row] as number;
      const change = corner + (letters[row - 1] === letter ? 0 : 1);
      let best = change;
      let origin = cornerOrigin;
      if (above + 1 < best) {
        best = above + 1;
        origin = aboveOrigin;
      }
      if (left + 1 < best) {
        best = left + 1;
        origin = leftOrigin;
      }
      corner = left;
      cornerOrigin = leftOrigin;
      above = best;
      aboveOrigin = origin;
      distances[row] = best;
      origins[row] = origin;
    }
    if (above > least) continue;
    if (above < least) found = [];
    least = above;
    found.push({ start: aboveOrigin, end: column, errors: above });
  }
  return found;
}
