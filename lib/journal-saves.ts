import { writeEntry } from './db/backup/journal-files.ts';

/**
 * How long a save waits for the journal, ms. Many times what writing takes, so that only a disk that hangs leaves a save
 * without its entry; short enough that a reader still waits.
 */
const PATIENCE = 1_500;

/**
 * Writes a saved article into the journal: after its commit, before the reader is told of it. Never rejects: the article
 * is in the library, and a journal that has no room takes nothing from that.
 */
export async function journalSave(articleId: string): Promise<void> {
  try {
    await within(PATIENCE, writeNow(articleId));
  } catch (error) {
    console.warn(error);
  }
}

/** The time of the entry is that of its writing: later than its commit, whatever the time of the save. */
async function writeNow(articleId: string): Promise<void> {
  await writeEntry(await navigator.storage.getDirectory(), articleId, Date.now());
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The journal does not answer')), ms);
  });
  await Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
