import type { Metadata } from '../../article.ts';

/** Reads what the page tells about itself. Minimal: the title and a few meta elements. */
export function readMetadata(page: Document, href: string): Metadata {
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() ||
    null;
  const byline = meta('author');
  return {
    title: meta('og:title') ?? page.title.trim(),
    byline,
    authors: byline ? [byline] : [],
    siteName: meta('og:site_name'),
    section: meta('article:section'),
    publishedTime: meta('article:published_time'),
    modifiedTime: meta('article:modified_time'),
    lang: page.documentElement.getAttribute('lang'),
    dir: page.documentElement.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr',
    excerpt: meta('og:description') ?? meta('description') ?? '',
    canonicalUrl: href,
    leadPicture: null,
  };
}
