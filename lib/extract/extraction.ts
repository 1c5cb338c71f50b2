import type { LeftOut } from './left-out.ts';

/** Which way of finding the story won; see `choose.ts`. */
export type CandidateName = 'readability' | 'widened';

/** The story's container as it was found: not yet tidied, cleaned or sanitised. */
export interface Extraction {
  /** A detached element that belongs to the caller; class names and ids still stand on everything in it. */
  root: HTMLElement;
  candidate: CandidateName;
  /** Points of the winner: characters kept by Readability, or the points of `widen.ts`. */
  score: number;
  /** What was left out, by the comment in `root` that holds its place. */
  leftOut: LeftOut;
}
