import type { SafeHtml } from '../article.ts';
import { putBack } from '../clean/put-back.ts';
import type { RemovalRow } from './rows.ts';

/**
 * The text as it is to be read: the cleaned one, with the removed blocks that the reader put back.
 *
 * @param removals all of the article, in the order of the page
 * @param doc where the text is put together; nothing is shown in it
 */
export function shownHtml(html: SafeHtml, removals: readonly RemovalRow[], doc: Document): SafeHtml {
  const wanted = removals.flatMap((removal, index) => (removal.putBack ? [index] : []));
  if (wanted.length === 0) return html;
  return putBack(html, removals, wanted, doc.implementation.createHTMLDocument(''));
}
