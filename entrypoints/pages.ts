import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchDocument } from '../lib/fetch-document.ts';
import type { Lent } from '../lib/lent.ts';
import type { CapturedPage } from '../lib/pages/read-rest.ts';
import { readWhole } from '../lib/pages/read-whole.ts';
import { parsePage } from '../lib/sanitise/parse-page.ts';

/**
 * Injected after `capture.js` into a page of a story that has several. It reads the other pages as the page itself
 * could: from its own site, with what the reader is let see there; no permission is needed for that.
 */
export default defineUnlistedScript(() => {
  const { broadsheetLent: { capture } = {} } = globalThis as { broadsheetLent?: Lent };
  if (!capture) return null;
  const fetchHere: typeof fetch = (url, init) => fetch(url, { ...init, credentials: 'same-origin' });
  const pageOf = (doc: Document, url: string): CapturedPage => ({ doc, url, capture: capture(doc, url) });
  return readWhole(pageOf(document, location.href), async (url) => {
    const page = await fetchDocument(url, fetchHere, parsePage);
    return page.type === 'page' ? pageOf(page.doc, page.url) : null;
  });
});
