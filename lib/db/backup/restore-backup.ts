import { readRulesFile } from '../../learned-rules/rules-file.ts';
import { addRules } from '../commands/site-rules.ts';
import { read } from '../read.ts';
import type { Entry } from './entry.ts';
import { backupErrorName } from './errors.ts';
import { findThere, type Met } from './find-there.ts';
import { readBackup } from './read-backup.ts';
import { type Restored, type RestoreSetting, restoreEntries } from './restore-entries.ts';

/** Articles that are restored in one transaction: enough to be quick, few enough to show progress. */
const BATCH = 250;
/** Fewer when they are large: bytes of pictures and characters of text in memory at once. */
const MOST_BYTES = 16_000_000;

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
  const met: Met = new Set();
  const flush = async () => {
    preview.known += await countKnown(batch, met);
    batch = [];
  };
  try {
    for await (const item of readBackup(file)) {
      if (item.type === 'header') preview.madeAt = item.madeAt;
      else if (item.type === 'unreadable') preview.unreadable++;
      else if (item.type === 'entry') {
        preview.articles++;
        batch.push(item.entry.article);
        if (batch.length >= BATCH) await flush();
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
 * @throws NotABackup, BackupTooNew, DiskFull, LibraryUnavailable
 */
export async function restoreBackup(
  file: Blob,
  now: number,
  onProgress: (done: Restored) => void,
  { met = new Set(), holes }: RestoreSetting = {},
): Promise<Restored> {
  const done: Restored = { added: 0, already: 0 };
  let batch: Entry[] = [];
  let bytes = 0;
  const flush = async () => {
    const { added, already } = await restoreEntries(batch, now, { met, holes });
    batch = [];
    bytes = 0;
    done.added += added;
    done.already += already;
    onProgress({ ...done });
  };
  try {
    for await (const item of readBackup(file)) {
      if (item.type === 'rules') await restoreRules(item.text, now);
      if (item.type !== 'entry') continue;
      batch.push(item.entry);
      bytes += sizeOf(item.entry);
      if (batch.length >= BATCH || bytes >= MOST_BYTES) await flush();
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

function sizeOf({ body, pictures, versions }: Entry): number {
  const pictureBytes = pictures.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  return pictureBytes + versions.reduce((sum, { html }) => sum + html.length, body?.html.length ?? 0);
}
