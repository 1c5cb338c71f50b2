import type { NotArticleReason } from '../article.ts';

/** Tells why a page is no article, or null when it may be one. Minimal: an empty result is `empty`. */
export function pageKind(_page: Document, _href: string, text: string): NotArticleReason | null {
  return text.trim() ? null : 'empty';
}
