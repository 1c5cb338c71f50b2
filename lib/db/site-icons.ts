import { db } from './database.ts';
import { read } from './read.ts';
import type { IconRow } from './side-rows.ts';
import { write } from './transaction.ts';

/** Hosts whose icon is stored. Keys only: no picture is read. */
export function iconHosts(): Promise<Set<string>> {
  return read(async () => new Set(await db.icons.toCollection().primaryKeys()));
}

/** The icon of a site, or null. */
export function readIcon(host: string): Promise<IconRow | null> {
  return read(async () => (await db.icons.get(host)) ?? null);
}

/** Keeps the icon of a site in the place of the one before. */
export function keepIcon(icon: IconRow): Promise<void> {
  return write([db.icons], async () => void (await db.icons.put(icon)));
}

/** Drops the icons of sites of which the library holds nothing any more. */
export function tidyIcons(): Promise<void> {
  return write([db.icons, db.articles], async () => {
    for (const host of await db.icons.toCollection().primaryKeys()) {
      const articles = ['list', 'archive', 'trash'].map((shelf) =>
        db.articles.where('[shelf+host+savedAt+id]').between([shelf, host], [shelf, host, []]).count(),
      );
      if ((await Promise.all(articles)).every((count) => count === 0)) await db.icons.delete(host);
    }
  });
}
