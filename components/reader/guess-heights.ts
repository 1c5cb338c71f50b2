/** Marks a block that is neither set nor painted while it is far from the window; article-choices.css does it. */
export const FAR = 'data-far';

/** Of an average letter, in em: Latin script in a serif face. */
const LETTER = 0.45;
/** The same of scripts whose letters are as wide as high. */
const WIDE_LETTER = 1;
const WIDE = /^(?:ja|zh|ko)\b/i;
/** em that a line of text takes, about the middle of what a reader may choose. */
const LINE = 1.65;
/** Under a picture, in em. */
const CAPTION = 3;

/** px: how wide the text is set, and its letters. */
export interface Column {
  width: number;
  size: number;
  lang: string | null;
}

/**
 * Marks the blocks of a text and tells each how high it will be, about: so the bar for scrolling and the share that has
 * been read are right before all of a long text has been set. A frame around many blocks (a page of several, the entry
 * of a live blog) is not marked but what is in it.
 */
export function guessHeights(root: ParentNode, column: Column): void {
  for (const block of root.children) {
    if (/^(?:SECTION|ARTICLE|DIV)$/.test(block.tagName) && !block.className) guessHeights(block, column);
    else {
      block.setAttribute(FAR, '');
      (block as HTMLElement).style.setProperty(
        'contain-intrinsic-block-size',
        `auto ${heightOf(block, column)}`,
      );
    }
  }
}

/** About how high a block will be, as a CSS length. */
export function heightOf(block: Element, { width, size, lang }: Column): string {
  const letter = WIDE.test(lang ?? '') ? WIDE_LETTER : LETTER;
  const perLine = Math.max(1, width / (size * letter));
  // A last line is half full; so is that of every item and row.
  const ends = 0.5 + block.querySelectorAll('li, tr, dd, p + p, br').length;
  const lines = (block.textContent ?? '').length / perLine + ends;
  const pictures = [...block.querySelectorAll('img')].reduce((sum, it) => sum + shownHeight(it, width), 0);
  const em = pictures > 0 ? CAPTION : lines * LINE;
  return pictures > 0 ? `calc(${Math.round(pictures)}px + ${em}em)` : `${em.toFixed(1)}em`;
}

function shownHeight({ width, height }: HTMLImageElement, most: number): number {
  return width > 0 ? height * Math.min(1, most / width) : 0;
}
