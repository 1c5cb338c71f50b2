import type { Metadata } from '../../article.ts';
import { canonicalUrl } from '../canonical-url.ts';

/** What the page says about its story, besides the text. Reads, never writes. */
export function readMetadata(doc: Document, href: string): Metadata {
  const meta = (name: string) =>
    doc
      .querySelector(`meta[property="${name}" i], meta[name="${name}" i]`)
      ?.getAttribute('content')
      ?.trim() || null;
  const author = meta('author');
  const lang = doc.documentElement.getAttribute('lang');
  return {
    title: meta('og:title') ?? doc.querySelector('h1')?.textContent?.trim() ?? doc.title.trim(),
    byline: author,
    authors: author ? [author] : [],
    siteName: meta('og:site_name'),
    section: meta('article:section'),
    publishedTime: meta('article:published_time'),
    modifiedTime: meta('article:modified_time'),
    lang,
    dir: doc.documentElement.getAttribute('dir')?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr',
    excerpt: meta('og:description') ?? meta('description') ?? '',
    canonicalUrl: canonicalUrl(doc, href),
    leadPicture: null,
  };
}
