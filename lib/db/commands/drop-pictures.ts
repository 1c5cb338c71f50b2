import { db } from '../database.ts';
import { THUMBNAIL } from '../picture-rows.ts';
import { read } from '../read.ts';
import type { PictureRow, Shelf } from '../rows.ts';
import { write } from '../transaction.ts';

/** Stored pictures that could go. The small ones that the list shows always stay. */
export interface OldPictures {
  /** Keys into `pictures`. */
  ids: string[];
  articleIds: string[];
  bytes: number;
}

const SHELVES: Shelf[] = ['list', 'archive', 'trash'];
/** Bytes that undo may hold in memory for as long as the page is open. */
export const UNDO_BYTES = 64_000_000;

/** The stored pictures of articles saved before `before` (ms since epoch). Reads no picture. Fit for `liveQuery`. */
export function oldPictures(before: number): Promise<OldPictures> {
  return read(async () => {
    const saved = await Promise.all(
      SHELVES.map((shelf) =>
        db.articles.where('[shelf+savedAt+id]').between([shelf], [shelf, before]).primaryKeys(),
      ),
    );
    const old = new Set(saved.flat());
    const bySize = db.pictures.orderBy('[articleId+size]');
    const [keys, ids] = await Promise.all([bySize.keys(), bySize.primaryKeys()]);
    const found: OldPictures = { ids: [], articleIds: [], bytes: 0 };
    const owners = new Set<string>();
    (keys as unknown as [string, number][]).forEach(([articleId, size], index) => {
      const id = ids[index];
      if (!id || !old.has(articleId) || id === `${articleId} ${THUMBNAIL}`) return;
      found.ids.push(id);
      found.bytes += size;
      owners.add(articleId);
    });
    found.articleIds = [...owners];
    return found;
  });
}

/**
 * Deletes the pictures; their articles then show them from the web again, or not at all.
 *
 * @returns what takes it back as long as the page is open, or null when they were too many to be held in memory
 */
export async function dropPictures({
  ids,
  articleIds,
  bytes,
}: OldPictures): Promise<(() => Promise<void>) | null> {
  const kept = bytes > UNDO_BYTES ? null : await read(() => db.pictures.bulkGet(ids));
  await write([db.articles, db.pictures], async () => {
    await db.pictures.bulkDelete(ids);
    await count(articleIds, () => 0);
  });
  return kept && (() => putBack(kept.filter((row) => row !== undefined)));
}

/** Only into articles that are still there: a picture without one would never be deleted. */
function putBack(rows: PictureRow[]): Promise<void> {
  return write([db.articles, db.pictures], async () => {
    const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
    const there = new Set((await db.articles.bulkGet(articleIds)).map((row) => row?.id));
    const stored = new Set(
      await db.pictures
        .where('id')
        .anyOf(rows.map(({ id }) => id))
        .primaryKeys(),
    );
    const missing = rows.filter(({ id, articleId }) => there.has(articleId) && !stored.has(id));
    await db.pictures.bulkPut(missing);
    const added = new Map<string, number>();
    for (const { articleId } of missing) added.set(articleId, (added.get(articleId) ?? 0) + 1);
    await count([...added.keys()], (stored, id) => stored + (added.get(id) ?? 0));
  });
}

async function count(articleIds: string[], next: (stored: number, id: string) => number): Promise<void> {
  const rows = (await db.articles.bulkGet(articleIds)).filter((row) => row !== undefined);
  await db.articles.bulkPut(rows.map((row) => ({ ...row, pictureStored: next(row.pictureStored, row.id) })));
}
