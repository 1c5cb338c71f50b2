import { articleKey } from '../extract/canonical-url.ts';
import { db } from './database.ts';
import { read } from './read.ts';
import type { ArticleRow } from './rows.ts';

/** The article saved from or under the address `url`, in the trash or not, or null. */
export function articleByUrl(url: string): Promise<ArticleRow | null> {
  return articleByKey(articleKey(url));
}

/** The article one of whose addresses has this key (`articleKey`), in the trash or not, or null. */
export function articleByKey(key: string): Promise<ArticleRow | null> {
  return read(async () => {
    const row = (await db.articles.get({ key })) ?? (await db.articles.where('aliases').equals(key).first());
    return row ?? null;
  });
}
