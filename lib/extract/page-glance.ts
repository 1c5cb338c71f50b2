import { looksLive } from '../live/find-entries.ts';
import { findPages, type MorePages } from '../pages/find-pages.ts';
import { canonicalUrl } from './canonical-url.ts';
import { wordsInView } from './words-in-view.ts';

/** What can be said of a page at a glance, before anything is captured. */
export interface Glance {
  url: string;
  canonicalUrl: string;
  /** The headline where the page names it, else the document's title. */
  title: string;
  contentType: string;
  /** False while the document is still being read. */
  parsed: boolean;
  /** What the page says it is written in, or ''. */
  lang: string;
  /** Some of its text, for guessing the language when the page is wrong. */
  sample: string;
  /** How the blocks in the window begin, when the page was read on from its start: the reader opens there. */
  inView: string[];
  /** The further pages of a story that has several. */
  pages: MorePages | null;
  /** Whether it looks like a live blog. */
  live: boolean;
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
    lang: doc.documentElement?.lang ?? '',
    sample: sampleOf(doc),
    inView: wordsInView(doc),
    pages: findPages(doc, href),
    live: looksLive(doc),
  };
}

/** Enough for common words to settle a language; more would only cross for nothing. */
const SAMPLE_CHARACTERS = 2000;

function sampleOf(doc: Document): string {
  let sample = '';
  for (const paragraph of doc.getElementsByTagName('p')) {
    if (sample.length >= SAMPLE_CHARACTERS) break;
    sample += `${paragraph.textContent?.slice(0, SAMPLE_CHARACTERS)}\n`;
  }
  return (sample || (doc.body?.textContent ?? '')).slice(0, SAMPLE_CHARACTERS);
}

function parsedOrLate(doc: Document): Promise<void> {
  return new Promise((resolve) => {
    doc.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });
}
