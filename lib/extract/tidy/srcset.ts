/** Widest picture worth keeping, in pixels: a reading column on a sharp screen. Wider ones cost bytes and show nothing. */
const WIDEST = 1600;

/**
 * The best candidate of a `srcset`: the widest of at most `WIDEST` pixels, else the narrowest; with densities, the
 * densest up to 2x. Null when there is none.
 */
export function bestCandidate(srcset: string): { url: string; width: number } | null {
  let best: { url: string; width: number } | null = null;
  for (const [, url = '', size = '', unit = ''] of srcset.matchAll(CANDIDATE)) {
    // A density counts as if 1x were half the column.
    const width = unit === 'w' ? Number(size) : unit === 'x' ? Number(size) * (WIDEST / 2) : WIDEST / 2;
    if (!best || isBetter(width, best.width)) best = { url, width };
  }
  return best;
}

/** Commas stand inside addresses too; one that ends a candidate is followed by space or the next scheme. */
const CANDIDATE = /\s*([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx])(?:\s+\d+h)?)?\s*(?:,|$)/g;

function isBetter(a: number, b: number): boolean {
  if (a <= WIDEST && b <= WIDEST) return a > b;
  return a < b;
}
