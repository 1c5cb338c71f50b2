import type { Capture } from './article.ts';
import type weights from './clean/model/weights.json';
import type names from './rules/box-names.json';
import type { PhraseList } from './rules/schema.ts';
import type tracking from './rules/tracking-parameters.json';

/**
 * What the background lends the capture script in a page, as `globalThis.broadsheetLent` of the extension's own world
 * there, which the page cannot see. Data stays out of the script itself, so that a page pays only for the word lists of
 * its own language.
 */
export interface Lent {
  lists?: Record<string, PhraseList>;
  weights?: typeof weights;
  names?: typeof names;
  tracking?: typeof tracking;
  sanitiseTree?: (root: HTMLElement) => void;
  /** The page looks like a live blog: `live.js` captures it. */
  live?: boolean;
  /** Left by the capture script for one that captures more pages of the same story. */
  capture?: (doc: Document, href: string) => Capture;
}
