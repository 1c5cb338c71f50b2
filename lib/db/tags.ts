import { db } from './database.ts';
import { read } from './transaction.ts';

/** Every tag in use (the trash included), in code-point order. Reads keys only. */
export function listTags(): Promise<string[]> {
  return read(async () => (await db.articles.orderBy('tags').uniqueKeys()).map(String));
}

/** A tag as it is kept: white space folded; the empty string when nothing is left. Capitals are the reader's choice. */
export function tidyTag(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim();
}
