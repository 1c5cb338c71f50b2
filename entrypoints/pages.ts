import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { fetchDocument } from '../lib/fetch-document.ts';
import type { Lent } from '../lib/lent.ts';
import { findPages } from '../lib/pages/find-pages.ts';
import { readRest } from '../lib/pages/read-rest.ts';
import { parsePage } from '../lib/sanitise/parse-page.ts';

/**
 * Injected after `capture.js` into a page whose story goes on. It reads the further pages as the page itself could: from
 * its own site, with what the reader is let see there; no permission is needed for that.
 */
export default defineUnlistedScript(async () => {
  const { broadsheetLent: { capture } = {} } = globalThis as { broadsheetLent?: Lent };
  const more = findPages(document, location.href);
  if (!capture || !more) return null;
  const fetchHere: typeof fetch = (url, init) => fetch(url, { ...init, credentials: 'same-origin' });
  return readRest(more, async (url) => {
    const page = await fetchDocument(url, fetchHere, parsePage);
    return page.type === 'page' ? { ...page, capture: capture(page.doc, page.url) } : null;
  });
});
