import type { SafeHtml } from '../../lib/article.ts';
import { readPicture } from '../../lib/db/article.ts';
import { readHighlights } from '../../lib/db/commands/highlights.ts';
import type { ArticleRow, HighlightRow, PictureRow } from '../../lib/db/rows.ts';
import { markText } from '../../lib/highlights/mark-text.ts';
import { toFragment } from '../../lib/sanitise/sanitise.ts';
import { linkOrWords } from './link-or-words.ts';

/** The article in other clothes. `html` is the text as it is shown. */
export interface Taken {
  row: ArticleRow;
  html: SafeHtml;
}

/**
 * The text with its highlights marked, ready to be written into a file. Pictures that are not on this machine become
 * links: a file loads nothing.
 *
 * @param addressOf the address that a stored picture has in the file; null makes a link of it too
 */
export async function wholeCopy(
  { row, html }: Taken,
  addressOf: (picture: PictureRow) => Promise<string | null>,
): Promise<{ root: HTMLElement; passages: HighlightRow[] }> {
  const root = inert(html);
  const passages = await readHighlights(row.id);
  markText(root, passages);
  const images = [...root.querySelectorAll('img')];
  if (images.length === 0 && row.leadPicture) {
    const lead = root.ownerDocument.createElement('img');
    lead.setAttribute('src', row.leadPicture);
    lead.alt = '';
    root.prepend(lead);
    images.push(lead);
  }
  for (const image of images) {
    const address = image.getAttribute('src') ?? '';
    if (address.startsWith('data:')) continue;
    const stored = await readPicture(row.id, address);
    const inFile = stored && (await addressOf(stored));
    if (inFile) image.setAttribute('src', inFile);
    // A link in a link would end the outer one.
    else if (image.closest('a')) image.replaceWith(image.alt || address);
    else image.replaceWith(linkOrWords(address, image.alt || address, root.ownerDocument));
  }
  return { root, passages };
}

/** In a document without a window, so that nothing is loaded. */
export function inert(html: SafeHtml): HTMLElement {
  const doc = document.implementation.createHTMLDocument('');
  const root = doc.createElement('div');
  root.append(toFragment(html, doc));
  return root;
}
