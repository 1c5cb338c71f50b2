import type { SafeHtml } from '../../lib/article.ts';
import { readPicture, readText } from '../../lib/db/article.ts';
import { readHighlights } from '../../lib/db/commands/highlights.ts';
import type { ArticleRow, PictureRow } from '../../lib/db/rows.ts';
import { markText } from '../../lib/highlights/mark-text.ts';
import { t } from '../../lib/i18n.ts';
import { toFragment } from '../../lib/sanitise/sanitise.ts';
import { serialise } from '../../lib/sanitise/serialise.ts';
import { htmlFile, markdownFile } from '../../lib/transfer/article-file.ts';
import { quotation, sourceLine } from '../../lib/transfer/source.ts';
import { toMarkdown } from '../../lib/transfer/to-markdown.ts';

/** The article in other clothes. `html` is the text as it is shown. */
export interface Taken {
  row: ArticleRow;
  html: SafeHtml;
}

/** Headline, source and text, without any marks. */
export async function asPlainText({ row }: Taken): Promise<string> {
  const text = await readText(row.id);
  return `${row.title}\n${sourceLine({ ...row, title: '' })}\n${row.url}\n\n${text.replaceAll('\n', '\n\n')}\n`;
}

/** What the page says of itself in a sentence or two, as a quotation. */
export async function asQuotation({ row }: Taken): Promise<string> {
  const text = await readText(row.id);
  return quotation(text.split('\n', 1)[0] || row.excerpt || row.title, row);
}

export async function asMarkdown({ row, html }: Taken): Promise<string> {
  const passages = await readHighlights(row.id);
  const text = toMarkdown(inert(html), (image) => {
    const address = image.getAttribute('src') ?? '';
    // A picture inside the text would be a wall of letters.
    return address.startsWith('data:') ? '' : address;
  });
  return markdownFile(row, row.lang, text, passages);
}

/** One file with its pictures inside; those that are not on this machine become links. */
export async function asHtml({ row, html }: Taken): Promise<string> {
  const root = inert(html);
  const highlights = await readHighlights(row.id);
  markText(root, highlights);
  const images = [...root.querySelectorAll('img')];
  if (images.length === 0 && row.leadPicture) {
    const lead = root.ownerDocument.createElement('img');
    lead.setAttribute('src', row.leadPicture);
    root.prepend(lead);
    images.push(lead);
  }
  for (const image of images) {
    const address = image.getAttribute('src') ?? '';
    if (address.startsWith('data:')) continue;
    const stored = await readPicture(row.id, address);
    if (stored) image.setAttribute('src', dataAddress(stored));
    else image.replaceWith(linkTo(address, image.alt || address, root.ownerDocument));
  }
  return htmlFile(row, {
    lang: row.lang,
    dir: row.dir,
    body: serialise(root),
    passages: highlights,
    passagesTitle: t('panel_highlights'),
  });
}

/** In a document without a window, so that nothing is loaded. */
function inert(html: SafeHtml): HTMLElement {
  const doc = document.implementation.createHTMLDocument('');
  const root = doc.createElement('div');
  root.append(toFragment(html, doc));
  return root;
}

function dataAddress({ type, bytes }: PictureRow): string {
  const view = new Uint8Array(bytes);
  let letters = '';
  // In pieces: a call takes no more than some 65,000 arguments.
  for (let at = 0; at < view.length; at += 8192)
    letters += String.fromCharCode(...view.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(letters)}`;
}

function linkTo(address: string, words: string, doc: Document): HTMLElement {
  const link = doc.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}
