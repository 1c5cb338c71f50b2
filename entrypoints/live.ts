import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Lent } from '../lib/lent.ts';
import { captureAny } from '../lib/live/capture-live.ts';

/** Injected after `capture.js` into a page that looks like a live blog, and captures in its stead. */
export default defineUnlistedScript(() => {
  const { broadsheetLent: { capture } = {} } = globalThis as { broadsheetLent?: Lent };
  return capture ? captureAny(document, location.href, capture) : null;
});
