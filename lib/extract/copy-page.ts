import type { Page } from './page.ts';
import { PageCopy } from './page-copy.ts';
import { unclobber } from './unclobber.ts';

/**
 * A copy of the page to work on. A style sheet that enters a document is parsed once more, and reported once more where
 * the page's own policy forbids it; nobody reads it here, so an empty element stands in its place and every other one
 * is where it was.
 */
export function copyPage(doc: Document): Page {
  const inert = doc.cloneNode(false) as Document;
  // Made for the new document, the elements need not move there, and no element of the page's own making wakes up.
  const html = inert.importNode(doc.documentElement, true);
  for (const style of html.querySelectorAll('style')) style.replaceWith(inert.createElement('noscript'));
  unclobber(html);
  return new PageCopy(html);
}
