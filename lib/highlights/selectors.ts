/** Where marked words are: a W3C TextQuoteSelector and a TextPositionSelector in one. */
export interface Selectors {
  exact: string;
  /** The words right before and after. */
  prefix: string;
  suffix: string;
  /** Characters from the start of the text to the first, and to behind the last, of the marked ones. */
  start: number;
  end: number;
}

/** A stretch of a text, in characters from its start; `end` does not belong to it. */
export type Stretch = Pick<Selectors, 'start' | 'end'>;
