import type { HighlightRow, PictureRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import type { BookPicture } from '../../lib/transfer/epub/book.ts';
import { toXhtml } from '../../lib/transfer/epub/to-xhtml.ts';
import { writeEpub } from '../../lib/transfer/epub/write-epub.ts';
import { sourceLine } from '../../lib/transfer/source.ts';
import { linkOrWords } from './link-or-words.ts';
import { type Taken, wholeCopy } from './whole-copy.ts';

/** The article as a book of one chapter, its pictures and highlights in it. */
export async function asEpub(taken: Taken): Promise<Uint8Array<ArrayBuffer>> {
  const { row } = taken;
  const pictures = new Map<string, BookPicture>();
  const { root, passages } = await wholeCopy(taken, async (stored) => {
    const picture = pictures.get(stored.src) ?? (await pictureOf(stored, pictures.size + 1));
    if (picture) pictures.set(stored.src, picture);
    return picture?.name ?? null;
  });
  root.prepend(...head(taken, root.ownerDocument));
  if (passages.length > 0) root.append(...tail(passages, root.ownerDocument));
  const { title, lang, dir, publishedAt } = row;
  const chapter = { title, lang, dir, xhtml: toXhtml(root), pictures: [...pictures.values()] };
  return writeEpub(
    {
      ...{ identifier: row.canonicalUrl, title, lang, dir, publishedAt, chapters: [chapter] },
      ...{ author: row.byline, publisher: row.siteName },
    },
    Date.now(),
  );
}

/** What every reading system must be able to show, and how its files are called. */
const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

async function pictureOf(
  { bytes, type }: Pick<PictureRow, 'bytes' | 'type'>,
  number: number,
): Promise<BookPicture | null> {
  const ending = ENDINGS[type];
  if (ending) return { name: `picture-${number}.${ending}`, type, bytes: new Uint8Array(bytes) };
  // A newer kind (AVIF): drawn anew as one that old devices know.
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return {
      name: `picture-${number}.jpg`,
      type: 'image/jpeg',
      bytes: new Uint8Array(await blob.arrayBuffer()),
    };
  } catch {
    return null;
  }
}

function head({ row }: Taken, doc: Document): HTMLElement[] {
  const source = element(doc, 'p', sourceLine({ ...row, title: '' }));
  source.className = 'source';
  source.append(element(doc, 'br'), linkOrWords(row.url, row.url, doc));
  return [element(doc, 'h1', row.title), source];
}

function tail(passages: readonly HighlightRow[], doc: Document): HTMLElement[] {
  const list = passages.flatMap(({ exact, note }) => {
    const quote = element(doc, 'blockquote');
    quote.append(element(doc, 'p', exact));
    return note ? [quote, element(doc, 'p', note)] : [quote];
  });
  return [element(doc, 'h2', t('panel_highlights')), ...list];
}

function element(doc: Document, name: string, words = ''): HTMLElement {
  const made = doc.createElement(name);
  made.textContent = words;
  return made;
}
