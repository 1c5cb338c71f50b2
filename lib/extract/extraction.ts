/** Which way of finding the story won; see `choose.ts`. */
export type CandidateName = 'readability' | 'semantic' | 'widened' | 'relaxed';

/** The story's container as it was found: not yet tidied, cleaned or sanitised. */
export interface Extraction {
  /** A detached element that belongs to the caller; class names and ids still stand on everything in it. */
  root: HTMLElement;
  candidate: CandidateName;
  /** Points of the winner, as `score.ts` explains them. */
  score: number;
}
