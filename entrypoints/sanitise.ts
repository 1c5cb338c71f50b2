import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Lent } from '../lib/lent.ts';
import { sanitiseTree } from '../lib/sanitise/sanitise.ts';

/** Injected just before `capture.js`, which borrows the sanitiser from it. */
export default defineUnlistedScript(() => {
  const world = globalThis as { broadsheetLent?: Lent };
  world.broadsheetLent = { ...world.broadsheetLent, sanitiseTree };
});
