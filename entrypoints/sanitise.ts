import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgeAddress } from '../lib/clean/address/judge.ts';
import { addressed } from '../lib/clean/steps/addressed.ts';
import { authorNotes } from '../lib/clean/steps/author-notes.ts';
import { commissionNotes } from '../lib/clean/steps/commission-notes.ts';
import { keepMarked } from '../lib/clean/steps/keep-marked.ts';
import { linkLines } from '../lib/clean/steps/link-lines.ts';
import { lookAlikes } from '../lib/clean/steps/look-alikes.ts';
import { readMetadata } from '../lib/extract/metadata/read-metadata.ts';
import { findRecipe } from '../lib/extract/recipe.ts';
import type { Lent } from '../lib/lent.ts';
import { sanitiseTree } from '../lib/sanitise/sanitise.ts';

/**
 * Injected just before `capture.js`, which borrows from it the sanitiser, the steps that ask what stays, who speaks and who
 * wrote, the metadata and the recipe.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { broadsheetLent?: Lent };
  const lent = {
    sanitiseTree,
    keepMarked,
    judgeAddress,
    addressed,
    authorNotes,
    commissionNotes,
    linkLines,
    lookAlikes,
    readMetadata,
    findRecipe,
  };
  world.broadsheetLent = { ...world.broadsheetLent, ...lent };
});
