import type { Table } from 'dexie';
import { db } from '../database.ts';
import { pictureId, storedSources } from '../picture-rows.ts';
import { plainText } from '../plain-text.ts';
import { byPlaceInPage } from '../removal-order.ts';
import type { HighlightRow } from '../rows.ts';
import { queueIndexing } from '../search/queue-indexing.ts';
import { write } from '../transaction.ts';
import type { Entry } from './entry.ts';
import { findThere, type Met } from './find-there.ts';
import { restoredRow } from './restored-row.ts';

/** What became of the articles of a backup. */
export interface Restored {
  added: number;
  /** In the library already; what the reader marked in them was added where it was missing. */
  already: number;
}

/** How far a restoration is. */
export interface Progress extends Restored {
  /** Articles in all, where that is known only now: what could be read of a damaged library. */
  of?: number;
}

/** What is known beside the articles. */
export interface RestoreSetting {
  /** Of all entries of the backup; a set for each call takes every one of them for the first. */
  met?: Met | undefined;
  /** Tables of a rebuilt library of which something could not be read: filled with what the backup has. */
  holes?: ReadonlySet<string> | undefined;
}

/**
 * Takes articles out of a backup into the library, all in one transaction. An article that is there stays as it is, and
 * gets the highlights it has not: nothing in the library is replaced, so doing it twice is harmless.
 *
 * @param now ms since epoch
 * @throws DiskFull, LibraryUnavailable; then none of these articles was added
 */
export function restoreEntries(
  entries: Entry[],
  now: number,
  { met = new Set(), holes = new Set() }: RestoreSetting = {},
): Promise<Restored> {
  return write(db.tables, async () => {
    const there = await findThere(
      entries.map(({ article }) => article),
      met,
    );
    const added: Entry[] = [];
    const holed: Entry[] = [];
    const highlights: HighlightRow[] = [];
    for (const entry of entries) {
      const known = there.idOf(entry.article);
      const articleId = known ?? entry.article.id;
      // An article that was saved anew gets them under its own id.
      highlights.push(...entry.highlights.map((row) => ({ ...row, articleId })));
      if (known === entry.article.id) holed.push(entry);
      if (known !== null) continue;
      there.add(entry.article);
      added.push(entry);
    }
    if (holes.size > 0) await addParts(holed, ({ name }) => holes.has(name));
    await addParts(added, () => true);
    await Promise.all([addRows(added, now), addMissing(db.highlights as Table, highlights)]);
    return { added: added.length, already: entries.length - added.length };
  });
}

/** Adds the rows beside the articles that are not there: of one whose own row alone was lost, they may be newer. */
async function addParts(entries: Entry[], wanted: (table: Table) => boolean): Promise<void> {
  const parts: [Table, (entry: Entry) => { id: string }[]][] = [
    [db.bodies, ({ article: { id }, body }) => (body ? [{ ...body, id }] : [])],
    [
      db.removals,
      (entry) =>
        ours(entry, entry.removals.toSorted(byPlaceInPage)).map((row, n) => ({
          ...row,
          id: `${row.articleId}:${n}`,
        })),
    ],
    [db.versions, (entry) => ours(entry, entry.versions)],
    [db.saves, (entry) => ours(entry, entry.saves)],
    [db.cuts, (entry) => ours(entry, entry.cuts)],
    [
      db.pictures,
      (entry) =>
        ours(entry, entry.pictures).map((it) => ({
          ...it,
          id: pictureId(it.articleId, it.src),
          size: it.bytes.byteLength,
        })),
    ],
    [db.places, ({ article: { id }, place }) => (place ? [{ ...place, id }] : [])],
  ];
  const asked = parts.filter(([table]) => wanted(table));
  await Promise.all(asked.map(([table, rowsIn]) => addMissing(table, entries.flatMap(rowsIn))));
}

/** The articles' own rows, made to agree with what is beside them, whatever the file says. */
async function addRows(entries: Entry[], now: number): Promise<void> {
  const ids = entries.map(({ article }) => article.id);
  const [bodies, pictures] = await Promise.all([db.bodies.bulkGet(ids), Promise.all(ids.map(storedSources))]);
  const rows = entries.map(({ article }, n) => {
    return restoredRow(article, bodies[n] ?? null, pictures[n] ?? new Set(), now);
  });
  await Promise.all([
    db.texts.bulkPut(bodies.flatMap((body) => (body ? [{ id: body.id, text: plainText(body.html) }] : []))),
    db.jobs.bulkPut(rows.flatMap(({ jobs }) => jobs)),
    db.articles.bulkAdd(rows.map(({ article }) => article)),
    queueIndexing(ids),
  ]);
}

const ours = <T extends { articleId: string }>({ article: { id } }: Entry, rows: T[]): T[] =>
  rows.filter((row) => row.articleId === id);

/** Adds those that are not there; of two with one id the first. */
async function addMissing(table: Table, rows: { id: string }[]): Promise<void> {
  const first = new Map(rows.toReversed().map((row) => [row.id, row]));
  const there = await table.bulkGet([...first.keys()]);
  for (const row of there) if (row) first.delete(row.id);
  await table.bulkAdd([...first.values()]);
}
