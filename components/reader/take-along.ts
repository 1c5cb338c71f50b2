import { readHighlights } from '../../lib/db/commands/highlights.ts';
import { plainText } from '../../lib/db/plain-text.ts';
import type { PictureRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { serialise } from '../../lib/sanitise/serialise.ts';
import { htmlFile, markdownFile } from '../../lib/transfer/article-file.ts';
import { quotation, sourceLine } from '../../lib/transfer/source.ts';
import { toMarkdown } from '../../lib/transfer/to-markdown.ts';
import { inert, type Taken, wholeCopy } from './whole-copy.ts';

/** Headline, source and text, without any marks. */
export async function asPlainText({ row, html }: Taken): Promise<string> {
  const text = plainText(html);
  return `${row.title}\n${sourceLine({ ...row, title: '' })}\n${row.url}\n\n${text.replaceAll('\n', '\n\n')}\n`;
}

/** What the page says of itself in a sentence or two, as a quotation. */
export async function asQuotation({ row, html }: Taken): Promise<string> {
  const text = plainText(html);
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
export async function asHtml(taken: Taken): Promise<string> {
  const { row } = taken;
  const { root, passages } = await wholeCopy(taken, async (picture) => dataAddress(picture));
  return htmlFile(row, {
    lang: row.lang,
    dir: row.dir,
    body: serialise(root),
    passages,
    passagesTitle: t('panel_highlights'),
  });
}

function dataAddress({ type, bytes }: PictureRow): string {
  const view = new Uint8Array(bytes);
  let letters = '';
  // In pieces: a call takes no more than some 65,000 arguments.
  for (let at = 0; at < view.length; at += 8192)
    letters += String.fromCharCode(...view.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(letters)}`;
}
