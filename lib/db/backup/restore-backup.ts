import { readRulesFile } from '../../learned-rules/rules-file.ts';
import { addRules } from '../commands/site-rules.ts';
import { read } from '../read.ts';
import type { Entry } from './entry.ts';
import { backupErrorName } from './errors.ts';
import { findThere, type Met } from './find-there.ts';
import { readBackup } from './read-backup.ts';
import { type Restored, type RestoreSetting, restoreEntries } from './restore-entries.ts';

/**
 * Articles that are restored in one transaction. Between two of them the page does what else it has to: more would make it
 * stand still for longer, and Stop wait; fewer would wait for the disk more often.
 */
const BATCH = 50;
/** Fewer when they are large: characters of their lines, pictures and all, that are in memory at once. */
const MOST_TEXT = 20_000_000;
/** Fewer when they have many addresses, each of which is looked up: more would hold up the page for seconds. */
const MOST_ADDRESSES = 2_000;

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
  let batch: Entry['article'][] = [];
  let addresses = 0;
  const met: Met = new Set();
  const flush = async () => {
    preview.known += await countKnown(batch, met);
    batch = [];
    addresses = 0;
  };
  try {
    for await (const item of readBackup(file)) {
      if (item.type === 'header') preview.madeAt = item.madeAt;
      else if (item.type === 'unreadable') preview.unreadable++;
      else if (item.type === 'rules') preview.unreadable += readRulesFile(item.text, 0).faults.length;
      else if (item.type === 'entry') {
        preview.articles++;
        batch.push(item.entry.article);
        addresses += item.entry.article.aliases.length;
        if (batch.length >= BATCH || addresses >= MOST_ADDRESSES) await flush();
      }
    }
  } catch (error) {
    if (backupErrorName(error) !== 'backupDamaged') throw error;
    preview.damaged = true;
  }
  await flush();
  return preview;
}

/**
 * Brings the articles and rules of a backup into the library, `BATCH` at a time; nothing in the library is replaced.
 * A damaged file is restored up to the damage. It may be stopped anywhere and begun again.
 *
 * @param now ms since epoch
 * @param onProgress with what was done so far, after each batch
 * @param signal stops after the batch that is being written: what is done stays, the rest is not begun
 * @throws NotABackup, BackupTooNew, DiskFull, LibraryUnavailable
 */
export async function restoreBackup(
  file: Blob,
  now: number,
  onProgress: (done: Restored) => void,
  { met = new Set(), holes, signal }: RestoreSetting & { signal?: AbortSignal } = {},
): Promise<Restored> {
  const done: Restored = { added: 0, already: 0 };
  let batch: Entry[] = [];
  let size = 0;
  let addresses = 0;
  const flush = async () => {
    const { added, already } = await restoreEntries(batch, now, { met, holes });
    batch = [];
    size = 0;
    addresses = 0;
    done.added += added;
    done.already += already;
    onProgress({ ...done });
  };
  try {
    for await (const item of readBackup(file)) {
      if (signal?.aborted) return done;
      if (item.type === 'rules') await restoreRules(item.text, now);
      if (item.type !== 'entry') continue;
      batch.push(item.entry);
      size += item.size;
      addresses += item.entry.article.aliases.length;
      if (batch.length >= BATCH || size >= MOST_TEXT || addresses >= MOST_ADDRESSES) await flush();
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

/** How many of the articles the library has, under their ids or an address. */
export function countKnown(articles: Entry['article'][], met: Met): Promise<number> {
  return read(async () => {
    const there = await findThere(articles, met);
    return articles.filter((article) => there.idOf(article) !== null).length;
  });
}
