import { Readability } from '@mozilla/readability';
import { visibleLines } from './text.ts';

/** What an extractor gives to be scored; null when it says that the page is no article. */
export interface Extracted {
  html: string;
  title?: string | null;
  byline?: string | null;
  published?: string | null;
}

export type Extractor = (doc: Document, url: string) => Extracted | null | Promise<Extracted | null>;

/** One measured call. */
export interface Measured {
  ms: number;
  text: string;
  html: string;
  title: string;
  byline: string;
  published: string;
  error: string | null;
}

/** The peer that can always be resolved: the project depends on it. */
export const readability: Extractor = (doc) => {
  const article = new Readability(doc).parse();
  return (
    article && {
      html: article.content ?? '',
      title: article.title,
      byline: article.byline,
      published: article.publishedTime,
    }
  );
};

/**
 * Runs `extract` on a Document of its own (parsed before the clock starts; no scripts, no network, no styles) and turns
 * what it returns into text by the one routine that serves all extractors.
 */
export async function measure(
  extract: Extractor,
  html: string,
  url: string,
  captions: boolean,
): Promise<Measured> {
  const doc = documentAt(html, url);
  let found: Extracted | null = null;
  let error: string | null = null;
  const start = performance.now();
  try {
    found = await extract(doc, url);
  } catch (thrown) {
    error = String(thrown);
  }
  const ms = performance.now() - start;
  const out = found?.html ?? '';
  return {
    ms,
    text: visibleLines(new DOMParser().parseFromString(out, 'text/html').body, captions).join('\n'),
    html: out,
    title: found?.title ?? '',
    byline: found?.byline ?? '',
    published: found?.published ?? '',
    error,
  };
}

/** Parses `html` so that its relative addresses resolve against `url`. */
function documentAt(html: string, url: string): Document {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const own = doc.querySelector('base[href]');
  const base = own ?? doc.head.insertBefore(doc.createElement('base'), doc.head.firstChild);
  base.setAttribute('href', resolve(own?.getAttribute('href') ?? '', url));
  return doc;
}

function resolve(address: string, url: string): string {
  try {
    return new URL(address, url).href;
  } catch {
    return url;
  }
}
