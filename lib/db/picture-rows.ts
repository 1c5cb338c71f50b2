import { db } from './database.ts';

/** The name that stands for an address in the id of the thumbnail's row. */
export const THUMBNAIL = 'thumbnail';

/** Primary key of a picture. */
export function pictureId(articleId: string, src: string): string {
  return `${articleId} ${src}`;
}

/** The stored pictures of an article. Ask for keys: the rows hold the bytes. */
export function picturesOf(articleId: string) {
  return db.pictures.where('[articleId+size]').between([articleId], [articleId, []]);
}

/** Addresses of the stored pictures of an article. */
export async function storedSources(articleId: string): Promise<Set<string>> {
  const ids = await picturesOf(articleId).primaryKeys();
  return new Set(ids.map((id) => id.slice(articleId.length + 1)));
}

/** Bytes that the stored pictures of an article take; read from the index alone. */
export async function storedBytes(articleId: string): Promise<number> {
  const keys = (await picturesOf(articleId).keys()) as unknown as [string, number][];
  return keys.reduce((sum, [, size]) => sum + size, 0);
}
