import { readRulesFile } from '../../learned-rules/rules-file.ts';
import { addRules } from '../commands/site-rules.ts';
import { db } from '../database.ts';
import { read } from '../transaction.ts';
import type { Entry } from './entry.ts';
import { backupErrorName } from './errors.ts';
import { readBackup } from './read-backup.ts';
import { type Restored, restoreEntries } from './restore-entries.ts';

/** Articles that are restored in one transaction: enough to be quick, few enough to show progress. */
const BATCH = 25;

/** What is in a backup, before anything of it is restored. */
export interface Preview {
  /** ms since epoch. */
  madeAt: number;
  articles: number;
  /** How many of them the library has already. */
  known: number;
  /** Entries that cannot be read. */
  unreadable: number;
  /** The file ends in damage; `articles` is what stands before it. */
  damaged: boolean;
}

/**
 * Reads a backup through and compares it with the library. Writes nothing.
 *
 * @throws NotABackup, BackupTooNew, LibraryUnavailable
 */
export async function previewBackup(file: Blob): Promise<Preview> {
  const preview: Preview = { madeAt: 0, articles: 0, known: 0, unreadable: 0, damaged: false };
  try {
    for await (const item of readBackup(file)) {
      if (item.type === 'header') preview.madeAt = item.madeAt;
      else if (item.type === 'unreadable') preview.unreadable++;
      else if (item.type === 'entry') {
        preview.articles++;
        if (await isKnown(item.entry)) preview.known++;
      }
    }
  } catch (error) {
    if (backupErrorName(error) !== 'backupDamaged') throw error;
    preview.damaged = true;
  }
  return preview;
}

/**
 * Brings the articles and rules of a backup into the library, `BATCH` at a time; nothing in the library is replaced.
 * A damaged file is restored up to the damage. It may be stopped anywhere and begun again.
 *
 * @param now ms since epoch
 * @param onProgress with what was done so far, after each batch
 * @throws NotABackup, BackupTooNew, DiskFull, LibraryUnavailable
 */
export async function restoreBackup(
  file: Blob,
  now: number,
  onProgress: (done: Restored) => void,
): Promise<Restored> {
  const done: Restored = { added: 0, already: 0 };
  let batch: Entry[] = [];
  const flush = async () => {
    const { added, already } = await restoreEntries(batch, now);
    batch = [];
    done.added += added;
    done.already += already;
    onProgress({ ...done });
  };
  try {
    for await (const item of readBackup(file)) {
      if (item.type === 'rules') await restoreRules(item.text, now);
      if (item.type !== 'entry') continue;
      batch.push(item.entry);
      if (batch.length >= BATCH) await flush();
    }
  } catch (error) {
    if (backupErrorName(error) !== 'backupDamaged') throw error;
  }
  await flush();
  return done;
}

/** Adds the learned rules that the library has not. `text` is as `rulesFile` wrote it. */
export async function restoreRules(text: string, now: number): Promise<void> {
  await addRules(readRulesFile(text, now).rules);
}

function isKnown({ article }: Entry): Promise<boolean> {
  return read(async () => {
    const same = db.articles.where('aliases').anyOf(article.key, ...article.aliases);
    return (await same.count()) > 0 || (await db.articles.get(article.id)) !== undefined;
  });
}
