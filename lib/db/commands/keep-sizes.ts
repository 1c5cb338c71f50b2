import { db } from '../database.ts';
import type { PictureSize } from '../side-rows.ts';
import { write } from '../transaction.ts';

/** Remembers how large pictures of an article are. Does nothing when the article is gone. */
export function keepSizes(articleId: string, sizes: Readonly<Record<string, PictureSize>>): Promise<void> {
  return write([db.articles, db.sizes], async () => {
    if (await db.articles.get(articleId)) await addSizes(articleId, sizes);
  });
}

/** The same inside a transaction over `sizes`. */
export async function addSizes(
  articleId: string,
  sizes: Readonly<Record<string, PictureSize>>,
): Promise<void> {
  const known = await db.sizes.get(articleId);
  await db.sizes.put({ id: articleId, sizes: { ...known?.sizes, ...sizes } });
}
