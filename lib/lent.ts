import type { Capture, Metadata } from './article.ts';
import type addressWeights from './clean/address/address-weights.json';
import type { Step } from './clean/context.ts';
import type weights from './clean/model/weights.json';
import type { Page } from './extract/page.ts';
import type { FindRecipe } from './extract/recipe.ts';
import type authorWords from './rules/author-words.json';
import type names from './rules/box-names.json';
import type furniture from './rules/furniture-names.json';
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
  addressWeights?: typeof addressWeights;
  names?: typeof names;
  authorWords?: typeof authorWords;
  furniture?: typeof furniture;
  tracking?: typeof tracking;
  keepMarked?: Step;
  judgeAddress?: Step;
  addressed?: Step;
  authorNotes?: Step;
  commissionNotes?: Step;
  linkLines?: Step;
  lookAlikes?: Step;
  sanitiseTree?: (root: HTMLElement) => void;
  readMetadata?: (doc: Page, href: string) => Metadata;
  findRecipe?: FindRecipe;
  /** The page looks like a live blog: `live.js` captures it. */
  live?: boolean;
  /** Left by the capture script for one that captures more pages of the same story. */
  capture?: (doc: Document, href: string) => Capture;
}
