import { copiesBeside, restoreCopies } from './db/backup/bring-back.ts';
import { listSnapshots, type Root } from './db/backup/snapshot-files.ts';
import { db } from './db/database.ts';
import { read } from './db/read.ts';

/**
 * Brings back saves that the library has forgotten: a copy holds them, it is later than the last save that the library
 * knows, and nobody took anything out since. A browser whose database lost what was written last does that, without a
 * word; what was saved before is all there. Asked at each start, of a library that is fine.
 *
 * @param now ms since epoch
 * @returns articles that came back
 * @throws DiskFull, LibraryUnavailable
 */
export async function healLibrary(root: Root, now: number): Promise<number> {
  const [{ since, articles }, [newest], beside] = await Promise.all([
    lastKnown(),
    listSnapshots(root),
    copiesBeside(root),
  ]);
  const journal = beside.journal.filter(({ at }) => at > since);
  const snapshot = newest && newest.madeAt > since && newest.articles > articles ? newest : null;
  if (journal.length === 0 && !snapshot) return 0;
  const { added } = await restoreCopies(root, { library: 'fine', snapshot, journal }, now, () => {});
  return added;
}

/** When the library was last saved into, or articles were taken out of it on purpose (ms since epoch), and what it holds. */
function lastKnown(): Promise<{ since: number; articles: number }> {
  return read(async () => {
    const [last, removed] = [await db.saves.orderBy('at').last(), await db.meta.get('removedAt')];
    const since = Math.max(last?.at ?? 0, Number(removed?.value) || 0);
    return { since, articles: await db.articles.count() };
  });
}
