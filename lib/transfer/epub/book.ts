/** A book to be written as EPUB 3. Types only. */

export interface BookPicture {
  /** In the book, without a folder: `picture-1.jpg`. */
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface Chapter {
  title: string;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** What stands inside `body`, as XML (`to-xhtml.ts`). */
  xhtml: string;
  pictures: readonly BookPicture[];
}

export interface Book {
  /** Unique and lasting: the address of a single article, else a `urn:uuid:`. */
  identifier: string;
  title: string;
  author: string | null;
  publisher: string | null;
  /** BCP 47, or null when unknown. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** ms since epoch; 0 when unknown. */
  publishedAt: number;
  chapters: readonly Chapter[];
}
