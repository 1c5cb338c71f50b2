import { db } from './database.ts';
import { read } from './read.ts';

/** Every tag in use (the trash included), in code-point order. Reads keys only. */
export function listTags(): Promise<string[]> {
  return read(async () => (await db.articles.orderBy('tags').uniqueKeys()).map(String));
}

/** How many articles have each tag (the trash included), in code-point order of the tags. Reads keys only. */
export function countTags(): Promise<[tag: string, articles: number][]> {
  return read(async () => {
    const counts = new Map<string, number>();
    await db.articles.orderBy('tags').eachKey((key) => {
      counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
    });
    return [...counts];
  });
}

/** A tag as it is kept: white space folded; the empty string when nothing is left. Capitals are the reader's choice. */
export function tidyTag(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim();
}
