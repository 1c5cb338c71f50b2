import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Book } from './book.ts';
import { CONTAINER, chapterFile, chapterName, navigationFile, packageFile, STYLE } from './pages.ts';

/** Pictures are compressed already; a second time would only take time. */
const STORED = { level: 0 } as const;

/** A book as a file of EPUB 3.3. @param now ms since epoch */
export function writeEpub(book: Book, now: number): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    // The format asks for this one to come first and to be stored as it is: the file is known by it.
    mimetype: [strToU8('application/epub+zip'), STORED],
    'META-INF/container.xml': strToU8(CONTAINER),
    'book/package.opf': strToU8(packageFile(book, now)),
    'book/nav.xhtml': strToU8(navigationFile(book)),
    'book/style.css': strToU8(STYLE),
  };
  book.chapters.forEach((chapter, index) => {
    files[`book/${chapterName(index)}`] = strToU8(chapterFile(chapter));
    for (const { name, bytes } of chapter.pictures) files[`book/${name}`] = [bytes, STORED];
  });
  return zipSync(files, { mtime: now }) as Uint8Array<ArrayBuffer>;
}
