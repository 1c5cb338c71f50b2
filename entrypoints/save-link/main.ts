import { capture } from '../../lib/capture.ts';
import { captureAny } from '../../lib/live/capture-live.ts';
import { parsePage } from '../../lib/sanitise/parse-page.ts';
import { saveLinkHere } from '../../lib/save-link-here.ts';

/** The task stands in the address: opened again after a crash, the page does the same save once more, harmlessly. */
void saveLinkHere(new URLSearchParams(location.hash.slice(1)), {
  parse: parsePage,
  capture: (doc, href) => captureAny(doc, href, capture),
  fetch: globalThis.fetch.bind(globalThis),
});
