import { capture } from '../../lib/capture.ts';
import { captureAny } from '../../lib/live/capture-live.ts';
import { visit } from '../../lib/original/visit.ts';
import { parsePage } from '../../lib/sanitise/parse-page.ts';

/** The task stands in the address; the answer goes to the page of ours whose frame this is. */
const answer = await visit(new URLSearchParams(location.hash.slice(1)), {
  parse: parsePage,
  capture: (doc, href) => captureAny(doc, href, capture),
  fetch: globalThis.fetch.bind(globalThis),
});
parent.postMessage(answer, location.origin);
