import { sessionStore } from './browser.ts';
import { writeEntry } from './db/backup/journal-files.ts';
import { inTime } from './in-time.ts';

/**
 * How long a save waits for the journal, ms. Many times what writing takes, so that only a disk that hangs leaves a save
 * without its entry; short enough that a reader still waits.
 */
const PATIENCE = 1_500;

/** Of the session: ids of articles whose entry could not be written. */
const OWED = 'journalOwed';

/**
 * Writes a saved article into the journal: after its commit, before the reader is told of it. Never rejects: the article
 * is in the library, and a journal that has no room takes nothing from that; the entry is written when there is some.
 */
export async function journalSave(articleId: string): Promise<void> {
  try {
    await inTime(PATIENCE, writeNow(articleId), 'The journal does not answer');
  } catch (error) {
    console.warn(error);
    await changeOwed((ids) => [...ids, articleId]).catch(console.warn);
  }
}

/** Writes the entries that could not be written before. Never rejects. */
export async function journalOwed(): Promise<void> {
  let ids: string[] = [];
  await changeOwed((owed) => {
    ids = owed;
    return [];
  }).catch(console.warn);
  for (const id of new Set(ids)) await journalSave(id);
}

/** Several saves may fail at once. */
function changeOwed(next: (ids: string[]) => string[]): Promise<void> {
  return navigator.locks.request('broadsheet-journal-owed', async () => {
    const owed = ((await sessionStore.read(OWED)) ?? []) as string[];
    const after = next(owed);
    if (owed.length + after.length > 0) await sessionStore.write(OWED, after);
  });
}

/** The time of the entry is that of its writing: later than its commit, whatever the time of the save. */
async function writeNow(articleId: string): Promise<void> {
  await writeEntry(await navigator.storage.getDirectory(), articleId, Date.now());
}
