import type { SafeHtml } from '../article.ts';
import { db } from './database.ts';
import { pictureId, storedSources, THUMBNAIL } from './picture-rows.ts';
import { read } from './read.ts';
import { byPlaceInPage } from './removal-order.ts';
import type { ArticleRow, PictureRow, RemovalRow } from './rows.ts';
import type { PictureSize } from './side-rows.ts';

/** An article whole: all that the reader page shows. */
export interface Article {
  row: ArticleRow;
  html: SafeHtml;
  /** Corrections and editor's notes in it. */
  notes: string[];
  /** In the order of the page. */
  removals: RemovalRow[];
  /** px by the addresses of its pictures, as far as they are known. */
  sizes: Readonly<Record<string, PictureSize>>;
}

/** The article `id` with its text and removals, or null. Its pictures are read one by one (`readPicture`). */
export function readArticle(id: string): Promise<Article | null> {
  return read(() =>
    db.transaction('r', [db.articles, db.bodies, db.removals, db.sizes], async () => {
      const row = await db.articles.get(id);
      return row ? { row, ...(await contentOf(id)) } : null;
    }),
  );
}

/** All of an article but its row: reading changes the row at every stop, and the text need not be read again for that. */
export type Content = Omit<Article, 'row'>;

export function readContent(id: string): Promise<Content & { id: string }> {
  return read(() =>
    db.transaction('r', [db.bodies, db.removals, db.sizes], async () => ({ id, ...(await contentOf(id)) })),
  );
}

async function contentOf(id: string): Promise<Content> {
  const { html = '' as SafeHtml, notes = [] } = (await db.bodies.get(id)) ?? {};
  const removals = await db.removals.where('articleId').equals(id).toArray();
  const sizes = (await db.sizes.get(id))?.sizes ?? {};
  return { html, notes, removals: removals.sort(byPlaceInPage), sizes };
}

/** The row of the article `id`, or null. */
export function readRow(id: string): Promise<ArticleRow | null> {
  return read(async () => (await db.articles.get(id)) ?? null);
}

/** Addresses whose pictures are stored for the article, read as keys: no bytes are loaded. */
export function storedPictures(articleId: string): Promise<Set<string>> {
  return read(async () => {
    const sources = await storedSources(articleId);
    sources.delete(THUMBNAIL);
    return sources;
  });
}

/**
 * The stored picture `src` of an article, or null when it is not stored or its bytes are gone. One by one, because a
 * single missing blob file makes Firefox refuse a whole `getAll`.
 */
export async function readPicture(articleId: string, src: string): Promise<PictureRow | null> {
  try {
    return (await db.pictures.get(pictureId(articleId, src))) ?? null;
  } catch {
    return null;
  }
}

/** Plain text of an article, one line per block. */
export function readText(id: string): Promise<string> {
  return read(async () => (await db.texts.get(id))?.text ?? '');
}
