import { canonicalUrl } from './canonical-url.ts';

/** What can be said of a page at a glance, before anything is captured. */
export interface Glance {
  url: string;
  canonicalUrl: string;
  /** The headline where the page names it, else the document's title. */
  title: string;
  contentType: string;
  /** False while the document is still being read. */
  parsed: boolean;
}

/** How long a page may still take to be read before it counts as loading, in ms: longer than a reader waits gladly. */
const PATIENCE = 1500;

/** Looks at a page; waits a little for its end when it is still being read. Changes nothing. */
export async function glance(doc: Document, href: string): Promise<Glance> {
  if (doc.readyState === 'loading') await parsedOrLate(doc);
  const named = doc.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim();
  return {
    url: href,
    canonicalUrl: canonicalUrl(doc, href),
    title: named || doc.title.trim(),
    contentType: doc.contentType,
    parsed: doc.readyState !== 'loading',
  };
}

function parsedOrLate(doc: Document): Promise<void> {
  return new Promise((resolve) => {
    doc.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });
}
