import { db } from '../database.ts';
import { read } from '../read.ts';
import { readBackup } from './read-backup.ts';
import { backupStream } from './write-backup.ts';

/** How many are kept. Three: the last, one before a mistake that was noticed late, and one to spare. */
const KEPT = 3;
const FOLDER = 'snapshots';
/** Articles read back between two calls of `onStep`. */
const STEP = 200;
/** `<time> <articles>.jsonl.gz`; the time without colons, which some file systems refuse. */
const NAME = /^(\d{13}) (\d+)\.jsonl\.gz$/;

/** A backup that the extension made by itself. */
export interface Snapshot {
  name: string;
  /** ms since epoch. */
  madeAt: number;
  articles: number;
  /** Bytes. */
  size: number;
}

/** The origin's own file system: `navigator.storage.getDirectory()`. It survives a damaged IndexedDB. */
export type Root = FileSystemDirectoryHandle;

/** What is there, the newest first. A file that was never finished is none. */
export async function listSnapshots(root: Root): Promise<Snapshot[]> {
  const folder = await openFolder(root);
  const found: Snapshot[] = [];
  for await (const [name, handle] of folder.entries()) {
    const [, madeAt, articles] = NAME.exec(name) ?? [];
    if (handle.kind !== 'file' || !madeAt) continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    // The browser puts the bytes in place when the file is closed; before, it is empty.
    if (size > 0) found.push({ name, madeAt: Number(madeAt), articles: Number(articles), size });
  }
  return found.sort((a, b) => b.madeAt - a.madeAt);
}

export async function openSnapshot(root: Root, name: string): Promise<File> {
  return (await (await openFolder(root)).getFileHandle(name)).getFile();
}

/**
 * Writes the library's texts and states, and its pictures where the reader wants that, reads the file back to the last
 * byte, and only then lets an old one go.
 *
 * @param now ms since epoch
 * @param onStep called some times a second while it works: a background lives on only while it calls the browser
 * @throws BackupDamaged when what was written cannot be read; whatever the browser throws on a full disk; then the old
 *   ones stay
 */
export async function takeSnapshot(
  root: Root,
  now: number,
  onStep: () => void,
  pictures = false,
): Promise<void> {
  const folder = await openFolder(root);
  const articles = await read(() => db.articles.count());
  const name = `${String(now).padStart(13, '0')} ${articles}.jsonl.gz`;
  try {
    const file = await folder.getFileHandle(name, { create: true });
    await backupStream({ pictures, now, onStep }).pipeTo(await file.createWritable());
    let read = 0;
    // Reading to the end is the check.
    for await (const _ of readBackup(await file.getFile())) if (read++ % STEP === 0) onStep();
  } catch (error) {
    await folder.removeEntry(name).catch(() => {});
    throw error;
  }
  for (const { name: old } of surplus(await listSnapshots(root))) await folder.removeEntry(old);
}

/**
 * Those that may go. The largest stays as long as it holds twice as many articles as the newest: a library that was
 * lost and begun again must not push out what was saved of the lost one.
 */
export function surplus(snapshots: Snapshot[]): Snapshot[] {
  const [newest] = snapshots;
  const largest = snapshots.reduce<Snapshot | undefined>(
    (most, it) => (most && most.articles >= it.articles ? most : it),
    undefined,
  );
  const treasured =
    newest && largest && largest.articles >= 2 * Math.max(1, newest.articles) ? largest : null;
  return snapshots.slice(KEPT).filter((it) => it !== treasured);
}

function openFolder(root: Root): Promise<FileSystemDirectoryHandle> {
  return root.getDirectoryHandle(FOLDER, { create: true });
}
