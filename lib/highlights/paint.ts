import { type Colour, HIGHLIGHT_COLOURS } from './colours.ts';

/** What is used of the browser's `CSS.highlights`. */
export interface HighlightRegistry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): boolean;
}

/**
 * Paints ranges in their colours, without touching the document (CSS Custom Highlight API; the colours themselves are
 * in `article.css`). What was painted before is gone. A browser without the API shows nothing: the list of highlights
 * is there all the same.
 */
export function paint(
  marks: readonly { colour: Colour; range: Range }[],
  registry: HighlightRegistry | undefined,
  makeHighlight: (ranges: Range[]) => Highlight,
): void {
  if (!registry) return;
  for (const colour of HIGHLIGHT_COLOURS) {
    const ranges = marks.filter((mark) => mark.colour === colour).map(({ range }) => range);
    if (ranges.length > 0) registry.set(`mark-${colour}`, makeHighlight(ranges));
    else registry.delete(`mark-${colour}`);
  }
}
