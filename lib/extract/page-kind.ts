import type { NotArticleReason } from '../article.ts';

/**
 * Why a page is no article, or null when it may be one. Cautious: a story is never refused.
 * @param text plain text of the extraction, '' when there is none
 */
export function pageKind(doc: Document, href: string, text: string): NotArticleReason | null {
  void doc;
  void href;
  return text.trim() === '' ? 'empty' : null;
}
