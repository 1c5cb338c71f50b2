import { db } from '../database.ts';
import { LibraryUnavailable } from '../errors.ts';
import { read } from '../read.ts';
import type { Entry } from './entry.ts';
import { backupErrorName } from './errors.ts';
import type { Met } from './find-there.ts';
import { type JournalEntry, listJournal, openEntry } from './journal-files.ts';
import { readBackup } from './read-backup.ts';
import { rebuildLibrary, settleRebuilt } from './rebuild.ts';
import { countKnown, type Preview, restoreBackup } from './restore-backup.ts';
import type { Progress, Restored } from './restore-entries.ts';
import { listSnapshots, openSnapshot, type Root, type Snapshot } from './snapshot-files.ts';

/** What brings a library back: the newest snapshot, and the saves since. */
export interface Copies {
  /** Whether the library can be asked what it has; one that is `unavailable` is not opened before the reader wants it. */
  library: 'fine' | 'lost' | 'unavailable';
  snapshot: Snapshot | null;
  /** The newest first. */
  journal: JournalEntry[];
}

/** What there is for a library that was lost, or cannot be read. */
export async function copiesOfLost(root: Root, library: Copies['library'] = 'lost'): Promise<Copies> {
  const [[snapshot], journal] = await Promise.all([listSnapshots(root), listJournal(root)]);
  return { library, snapshot: snapshot ?? null, journal };
}

/** What there is beside a library that is fine: saves that are not in it, of one that was lost and given up. */
export async function copiesBeside(root: Root): Promise<Copies> {
  const journal = await listJournal(root);
  const rows = await read(() => db.articles.bulkGet(journal.map(({ articleId }) => articleId)));
  return { library: 'fine', snapshot: null, journal: journal.filter((_, n) => !rows[n]) };
}

/**
 * Reads all copies through and compares them with the library, as far as that can be read. Writes nothing. An article is
 * counted once.
 */
export async function previewCopies(root: Root, copies: Copies): Promise<Preview> {
  const madeAt = copies.snapshot?.madeAt ?? copies.journal[0]?.at ?? 0;
  const preview: Preview = { madeAt, articles: 0, known: 0, unreadable: 0, damaged: false };
  const seen = new Set<string>();
  const met: Met = new Set();
  let { library } = copies;
  const countThere = async ({ article }: Entry): Promise<number> => {
    try {
      return library === 'unavailable' ? 0 : await countKnown([article], met);
    } catch (error) {
      if (!(error instanceof LibraryUnavailable)) throw error;
      library = 'unavailable';
      return 0;
    }
  };
  for await (const file of filesOf(root, copies)) {
    const damaged = await eachFile(async () => {
      for await (const item of readBackup(file)) {
        if (item.type === 'unreadable') preview.unreadable++;
        if (item.type !== 'entry' || seen.has(item.entry.article.id)) continue;
        seen.add(item.entry.article.id);
        preview.articles++;
        preview.known += await countThere(item.entry);
      }
    });
    if (damaged) preview.unreadable++;
  }
  return preview;
}

/**
 * Brings all copies into the library, each as `restoreBackup` does: what is there stays, so that the order of the files
 * makes the newest state of an article the one that counts. A damaged file does not stop the others. A library that is
 * damaged itself is put in order first (`rebuildLibrary`).
 *
 * @param now ms since epoch
 * @param onProgress with what was done so far; of a damaged library only when all of it and of the copies was read
 * @param onDamage before a damaged library is read out: from then on nothing may be saved into it
 * @throws DiskFull, LibraryUnavailable
 */
export async function restoreCopies(
  root: Root,
  copies: Copies,
  now: number,
  onProgress: (done: Progress) => void,
  onDamage: () => Promise<void> = async () => {},
): Promise<Restored> {
  const rebuilt = copies.library === 'fine' ? null : await rebuildLibrary(root, now, onDamage);
  const sum: Restored = { added: rebuilt?.articles ?? 0, already: 0 };
  // What was saved until then is in it.
  const journal = rebuilt ? await listJournal(root) : copies.journal;
  // They are all of one library.
  const met: Met = new Set();
  for await (const file of filesOf(root, { ...copies, journal })) {
    const before = { ...sum };
    const report = ({ added, already }: Restored) => {
      sum.added = before.added + added;
      sum.already = before.already + already;
      if (!rebuilt) onProgress({ ...sum });
    };
    await eachFile(() => restoreBackup(file, now, report, { met, holes: rebuilt?.holes }));
  }
  if (rebuilt)
    await settleRebuilt(root, now, (added, of) => {
      onProgress({ added, already: 0, of });
    });
  return sum;
}

/** The newest state of each article first: saves since the snapshot, the snapshot, saves that it should have held. */
async function* filesOf(
  root: Root,
  { snapshot, journal }: Pick<Copies, 'snapshot' | 'journal'>,
): AsyncGenerator<Blob> {
  const isNewer = ({ at }: JournalEntry) => at > (snapshot?.madeAt ?? 0);
  const open = [
    ...journal.filter(isNewer).map((entry) => () => openEntry(root, entry)),
    ...(snapshot ? [() => openSnapshot(root, snapshot.name)] : []),
    ...journal.filter((entry) => !isNewer(entry)).map((entry) => () => openEntry(root, entry)),
  ];
  for (const file of open) {
    const opened = await file().catch(console.warn);
    // A browser that was killed may leave an entry empty; nobody was told of that save.
    if (opened && opened.size > 0) yield opened;
  }
}

/** Whether the file is damaged. What the library throws goes on. */
async function eachFile(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (!backupErrorName(error)) throw error;
    return true;
  }
}
