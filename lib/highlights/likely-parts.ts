import type { Stretch } from './selectors.ts';

/** Letters of a word by which a quote is looked for; shorter ones stand everywhere. */
const WORD = /[\p{L}\p{N}]{4,}/gu;
/** The same in scripts that part no words, where runs of letters are long. */
const RUN = 12;
const PIECE = 4;
/** A piece that stands more often tells nothing of the place. */
const COMMON = 400;
/** Share of the pieces that must stand near each other, in about their order. */
const ENOUGH = 0.25;
/** Parts that are worth a closer look. */
const MOST = 8;

/**
 * The parts of `text` that may hold nearly the words of `quote`, found by its longer words: comparing letter by letter is
 * a hundred times the work. Null where the quote has too few of them to tell.
 *
 * @param near where the quote once stood: of parts that are alike the nearest come first
 */
export function likelyParts(text: string, quote: string, near: number): Stretch[] | null {
  const pieces = piecesOf(quote);
  if (pieces.length < 4) return null;
  // Edits before a piece move it; half a quote is more than an edit that leaves the quote itself.
  const width = Math.max(32, Math.ceil(quote.length / 2));
  const votes = new Map<number, number>();
  for (const [offset, piece] of pieces) {
    const own = new Set<number>();
    for (let at = text.indexOf(piece), n = 0; at >= 0 && n < COMMON; at = text.indexOf(piece, at + 1), n++)
      own.add(Math.floor((at - offset) / width));
    for (const cell of own) votes.set(cell, (votes.get(cell) ?? 0) + 1);
  }
  const scoreOf = (cell: number) => (votes.get(cell) ?? 0) + (votes.get(cell + 1) ?? 0);
  const far = (cell: number) => Math.abs(cell * width - near);
  const cells = [...new Set([...votes.keys()].flatMap((cell) => [cell - 1, cell]))];
  return cells
    .filter((cell) => scoreOf(cell) >= pieces.length * ENOUGH)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || far(a) - far(b))
    .slice(0, MOST)
    .map((cell) => ({
      start: Math.max(0, (cell - 1) * width),
      end: Math.min(text.length, (cell + 3) * width + quote.length),
    }));
}

/** Words of a quote and where they begin in it. */
function piecesOf(quote: string): [offset: number, piece: string][] {
  return [...quote.matchAll(WORD)].flatMap(({ index, 0: word }): [number, string][] =>
    word.length < RUN
      ? [[index, word]]
      : Array.from({ length: Math.floor(word.length / PIECE) }, (_, n) => [
          index + n * PIECE,
          word.slice(n * PIECE, (n + 1) * PIECE),
        ]),
  );
}
