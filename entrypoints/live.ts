import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Lent } from '../lib/lent.ts';
import { captureLive } from '../lib/live/capture-live.ts';

/** Injected after `capture.js` into a page that looks like a live blog, and captures in its stead. */
export default defineUnlistedScript(() => {
  const { broadsheetLent: { capture } = {} } = globalThis as { broadsheetLent?: Lent };
  if (!capture) return null;
  return captureLive(document, location.href, capture) ?? capture(document, location.href);
});
