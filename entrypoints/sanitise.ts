import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgeAddress } from '../lib/clean/address/judge.ts';
import { addressed } from '../lib/clean/steps/addressed.ts';
import { readMetadata } from '../lib/extract/metadata/read-metadata.ts';
import type { Lent } from '../lib/lent.ts';
import { sanitiseTree } from '../lib/sanitise/sanitise.ts';

/** Injected just before `capture.js`, which borrows from it the sanitiser, the step that asks who speaks, and the metadata. */
export default defineUnlistedScript(() => {
  const world = globalThis as { broadsheetLent?: Lent };
  world.broadsheetLent = { ...world.broadsheetLent, sanitiseTree, judgeAddress, addressed, readMetadata };
});
