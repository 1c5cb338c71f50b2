import { queuePictures } from '../commands/queue-pictures.ts';
import { db } from '../database.ts';
import { pictureId } from '../picture-rows.ts';
import { pictureSources } from '../picture-sources.ts';
import { plainText } from '../plain-text.ts';
import type { ArticleRow } from '../rows.ts';
import { queueIndexing } from '../search/queue-indexing.ts';
import { shelfOf } from '../shelf.ts';
import { write } from '../transaction.ts';
import type { Entry } from './entry.ts';

/** What became of the articles of a backup. */
export interface Restored {
  added: number;
  /** In the library already; what the reader marked in them was added where it was missing. */
  already: number;
}

/**
 * Takes articles out of a backup into the library, all in one transaction. An article that is there stays as it is, and
 * gets the highlights it has not: nothing in the library is replaced, so doing it twice is harmless.
 *
 * @param now ms since epoch
 * @throws DiskFull, LibraryUnavailable; then none of these articles was added
 */
export function restoreEntries(entries: Entry[], now: number): Promise<Restored> {
  return write(db.tables, async () => {
    const result: Restored = { added: 0, already: 0 };
    for (const entry of entries) {
      const there = await db.articles
        .where('aliases')
        .anyOf(entry.article.key, ...entry.article.aliases)
        .first();
      const sameId = there ?? (await db.articles.get(entry.article.id));
      if (sameId) {
        await addHighlights(entry, sameId.id);
        result.already++;
      } else {
        await add(entry, now);
        result.added++;
      }
    }
    return result;
  });
}

async function add({ article, body, ...rest }: Entry, now: number): Promise<void> {
  const { id } = article;
  const ours = <T extends { articleId: string }>(rows: T[]) => rows.filter((row) => row.articleId === id);
  const pictures = ours(rest.pictures).map((it) => ({
    ...it,
    id: pictureId(id, it.src),
    size: it.bytes.byteLength,
  }));
  if (body) {
    await db.bodies.put({ ...body, id });
    await db.texts.put({ id, text: plainText(body.html) });
  }
  await db.removals.bulkPut(ours(rest.removals).map((row, n) => ({ ...row, id: `${id}:${n}` })));
  await db.versions.bulkPut(ours(rest.versions));
  await db.saves.bulkPut(ours(rest.saves));
  await db.cuts.bulkPut(ours(rest.cuts));
  await db.pictures.bulkPut(pictures);
  if (rest.place) await db.places.put({ ...rest.place, id });
  await addHighlights({ article, highlights: rest.highlights }, id);
  const sources = body ? pictureSources(body.html, article.leadPicture) : [];
  await db.articles.add(
    await restoredRow(
      article,
      sources,
      pictures.map((it) => it.id),
      now,
    ),
  );
  await queueIndexing([id]);
}

/** The row with what must agree with the rows beside it taken from them, whatever the file says. */
async function restoredRow(
  article: ArticleRow,
  sources: string[],
  pictures: string[],
  now: number,
): Promise<ArticleRow> {
  const row = { ...article, aliases: [...new Set([article.key, ...article.aliases])] };
  row.shelf = shelfOf(row);
  row.pictureStored = await queuePictures(row.id, sources, now);
  row.pictureCount = sources.length;
  row.thumbnail = pictures.find((id) => id === row.thumbnail) ?? null;
  return row;
}

/** Adds those that are not there; an article that was saved anew gets them under its own id. */
async function addHighlights(
  { highlights }: Pick<Entry, 'article' | 'highlights'>,
  articleId: string,
): Promise<void> {
  const there = new Set(
    await db.highlights.bulkGet(highlights.map(({ id }) => id)).then((rows) => rows.map((row) => row?.id)),
  );
  const missing = highlights.filter(({ id }) => !there.has(id));
  await db.highlights.bulkAdd(missing.map((row) => ({ ...row, articleId })));
}
