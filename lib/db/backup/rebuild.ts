import type { Table } from 'dexie';
import type { SafeHtml } from '../../article.ts';
import { articleTables, deleteArticles } from '../commands/purge.ts';
import { replaceJobs } from '../commands/queue-pictures.ts';
import { db } from '../database.ts';
import { storedSources } from '../picture-rows.ts';
import { plainText } from '../plain-text.ts';
import { read } from '../read.ts';
import { queueIndexing } from '../search/queue-indexing.ts';
import { write } from '../transaction.ts';
import { dropRescued, listRescued, RESCUED, type RescuedRows, readRescued, rescue } from './rescued-files.ts';
import { restoredRow } from './restored-row.ts';
import type { Root } from './snapshot-files.ts';
import { isWhole } from './whole.ts';

/** Articles that are put in order in one transaction. */
const BATCH = 25;

/** What became of a damaged library. */
export interface Rebuilt {
  /** Articles whose row could be read. */
  articles: number;
  /** Tables of which something could not be read, and may be in a copy. */
  holes: ReadonlySet<string>;
}

/**
 * Puts a new database in the place of a damaged one, with everything that could still be read. What could not is to be
 * filled from the copies, and `settleRebuilt` ends it. A library that is whole stays. May be ended anywhere and begun
 * again.
 *
 * @param now ms since epoch
 * @param onDamage before anything is read out
 * @returns null where there was nothing to do
 * @throws DiskFull, LibraryUnavailable; whatever the browser throws where it has no room for what is read out. Until that
 *   is written, nothing is deleted
 */
export async function rebuildLibrary(
  root: Root,
  now: number,
  onDamage: () => Promise<void>,
): Promise<Rebuilt | null> {
  if (!(await isWhole())) {
    await onDamage();
    await rescue(root, now);
    await read(async () => {
      await db.delete();
      await db.open();
    });
  }
  const names = await listRescued(root);
  if (names.length === 0) return null;
  const holes = new Set<string>();
  for (const name of names) for (const table of await readRescued(root, name, putBack)) holes.add(table);
  return { articles: await read(() => db.articles.count()), holes };
}

/**
 * Makes anew what hangs on the rows that were put back, and removes what is of no article. An article whose text is in no
 * copy either stays as a link to its page.
 *
 * @param onProgress with the articles that were put in order, and how many there are
 */
export async function settleRebuilt(
  root: Root,
  now: number,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const ids = await read(() => db.articles.toCollection().primaryKeys());
  for (let at = 0; at < ids.length; at += BATCH) {
    await settle(ids.slice(at, at + BATCH), now);
    onProgress(Math.min(at + BATCH, ids.length), ids.length);
  }
  await dropOrphans(new Set(ids));
  await dropRescued(root);
}

/** Only rows that are not there: what the newest file says, or the new library, counts. */
function putBack({ table: name, rows }: RescuedRows): Promise<void> {
  const table = db.table(name);
  return write([table], async () => {
    const there = await table.bulkGet(rows.map(({ id }) => id));
    const missing = rows.filter((_, n) => !there[n]);
    // One at a time: a story that was saved anew under another id has its address already.
    for (const row of missing) await table.add(row).catch(skipTaken);
  });
}

function skipTaken(error: Error): void {
  if (error.name !== 'ConstraintError') throw error;
}

function settle(ids: string[], now: number): Promise<void> {
  return write(db.tables, async () => {
    for (const row of await db.articles.bulkGet(ids)) {
      if (!row) continue;
      const { id } = row;
      const body = (await db.bodies.get(id)) ?? { id, html: '' as SafeHtml };
      await db.bodies.put(body);
      await db.texts.put({ id, text: plainText(body.html) });
      const grade = body.html === '' ? 'link' : row.grade;
      const { article, jobs } = restoredRow({ ...row, grade }, body, await storedSources(id), now);
      await replaceJobs(id, jobs);
      await db.articles.put(article);
    }
    await queueIndexing(ids);
  });
}

async function dropOrphans(articles: ReadonlySet<string>): Promise<void> {
  const owners = new Set<string>();
  for (const table of RESCUED())
    if (table !== db.siteRules) for (const id of await ownersIn(table)) owners.add(id);
  const orphans = [...owners].filter((id) => !articles.has(id));
  for (let at = 0; at < orphans.length; at += BATCH)
    await write(articleTables(), async () => {
      const some = orphans.slice(at, at + BATCH);
      const rows = await db.articles.bulkGet(some);
      // Saved a moment ago is none.
      await deleteArticles(some.filter((_, n) => !rows[n]));
    });
}

/** Ids of the articles that rows of a table are of, read from keys alone. */
async function ownersIn(table: Table): Promise<string[]> {
  const index = table.schema.indexes.find(({ name }) => /^\[?articleId\b/.test(name));
  const keys = await read(() =>
    index ? table.orderBy(index.name).keys() : table.toCollection().primaryKeys(),
  );
  return keys.map((key) => String(Array.isArray(key) ? key[0] : key));
}
