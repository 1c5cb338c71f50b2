import { db } from '../database.ts';
import type { PlaceRow } from '../rows.ts';
import { write } from '../transaction.ts';

/**
 * Remembers where the reader stopped, and how far that is; an unread article is then being read. An article in the
 * archive or the trash stays there. Does nothing when the article is gone.
 *
 * @param place null: at the beginning
 * @param progress 0…1
 */
export function keepPlace(id: string, place: Omit<PlaceRow, 'id'> | null, progress: number): Promise<void> {
  return write([db.articles, db.places], async () => {
    const row = await db.articles.get(id);
    if (!row) return;
    if (place) await db.places.put({ ...place, id });
    else await db.places.delete(id);
    const state = row.state === 'unread' && progress > 0 ? 'reading' : row.state;
    if (row.progress === progress && row.state === state) return;
    // Unread and being read lie on the same shelf.
    await db.articles.put({ ...row, progress, state });
  });
}

/** The same for an article that nobody has read in yet; one that has a place keeps it. */
export function keepFirstPlace(id: string, place: Omit<PlaceRow, 'id'>, progress: number): Promise<void> {
  return write([db.articles, db.places], async () => {
    const row = await db.articles.get(id);
    if (row?.progress === 0) await keepPlace(id, place, progress);
  });
}

/** Where the reader stopped in the article, or null. An article that was marked unread starts at the beginning. */
export function readPlace(id: string): Promise<PlaceRow | null> {
  return db.transaction('r', [db.articles, db.places], async () => {
    const row = await db.articles.get(id);
    if (!row || row.progress === 0) return null;
    return (await db.places.get(id)) ?? null;
  });
}
