import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capture } from '../lib/capture.ts';
import type { Lent } from '../lib/lent.ts';

/**
 * Injected by the reader's gesture; what it returns is the result of `executeScript`. It sends no message, so there is
 * none that a page could forge. An unlisted script and no content script: those of WXT post messages and events into
 * the page, which it could see.
 */
export default defineUnlistedScript(() => {
  const { broadsheetLent } = globalThis as { broadsheetLent?: Lent };
  if (broadsheetLent) broadsheetLent.capture = capture;
  return broadsheetLent?.live ? null : capture(document, location.href);
});
