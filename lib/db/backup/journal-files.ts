import { db } from '../database.ts';
import { read } from '../read.ts';
import type { Root } from './snapshot-files.ts';
import { articleBackup } from './write-backup.ts';

/**
 * The journal: a backup of each article that was saved since the last snapshot. Chromium's database writes a record in
 * pieces, and a browser that is killed between two of them may find the whole database unreadable two starts later; the
 * saves that were told of are then still here.
 */
const FOLDER = 'journal';
/** `<time> <article id>.jsonl.gz`; the time as in the names of snapshots. */
const NAME = /^(\d{13}) ([\w-]+)\.jsonl\.gz$/;
/** Ids that a file may be named after; those out of somebody's backup file may be anything. */
const PLAIN_ID = /^[\w-]{1,80}$/;
/**
 * How long an entry is kept whose article is not in the library, ms. Longer keeps what the reader deleted for good,
 * shorter may drop what a lost library held before the reader has asked for it.
 */
const STRANGE_FOR = 30 * 24 * 3_600_000;

/** A file of the journal. An article that was saved again has several; the latest holds it as it last was. */
export interface JournalEntry {
  name: string;
  /** When it was written, ms since epoch. */
  at: number;
  articleId: string;
}

/**
 * Writes an article as it now is into the journal. Lists nothing, so that the size of the journal does not matter.
 *
 * @param now ms since epoch
 * @throws LibraryUnavailable; whatever the browser throws where it has no room or no files. Then no entry is left
 */
export async function writeEntry(root: Root, articleId: string, now: number): Promise<void> {
  const [backup, folder] = await Promise.all([articleBackup(articleId, now), openFolder(root)]);
  if (!backup) return;
  // In one piece: each write is a call to another process, and the reader waits.
  const bytes = await new Response(backup).arrayBuffer();
  const id = PLAIN_ID.test(articleId) ? articleId : crypto.randomUUID();
  const name = `${String(now).padStart(13, '0')} ${id}.jsonl.gz`;
  const file = await folder.getFileHandle(name, { create: true });
  try {
    // The bytes take the name when the file is closed: there is all of it or nothing.
    const writer = (await file.createWritable()).getWriter();
    await writer.write(bytes);
    await writer.close();
  } catch (error) {
    await folder.removeEntry(name).catch(() => {});
    throw error;
  }
}

/** What is there, the newest first; also what a killed browser left empty. */
export async function listJournal(root: Root): Promise<JournalEntry[]> {
  const found: JournalEntry[] = [];
  for await (const name of (await openFolder(root)).keys()) {
    const [, at, articleId] = NAME.exec(name) ?? [];
    if (at && articleId) found.push({ name, at: Number(at), articleId });
  }
  return found.sort((a, b) => b.at - a.at);
}

export async function openEntry(root: Root, { name }: JournalEntry): Promise<File> {
  return (await (await openFolder(root)).getFileHandle(name)).getFile();
}

/**
 * Removes entries that a snapshot has made needless. Those of articles that are not in the library stay for a while: they
 * are of one that was lost and not yet brought back.
 *
 * @param entries what `listJournal` gave before the snapshot was begun, so that it holds all of their articles
 * @param now ms since epoch
 */
export async function dropEntries(root: Root, entries: JournalEntry[], now: number): Promise<void> {
  const folder = await openFolder(root);
  const ids = [...new Set(entries.map(({ articleId }) => articleId))];
  const rows = await read(() => db.articles.bulkGet(ids));
  const there = new Set(rows.map((row) => row?.id));
  for (const { name, at, articleId } of entries)
    if (there.has(articleId) || now - at > STRANGE_FOR) await folder.removeEntry(name);
}

function openFolder(root: Root): Promise<FileSystemDirectoryHandle> {
  return root.getDirectoryHandle(FOLDER, { create: true });
}
