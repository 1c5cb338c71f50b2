import { db } from '../database.ts';
import { fromBytes, withBytes } from './bytes.ts';
import { LEFT_OUT } from './entry.ts';
import { readLines } from './read-lines.ts';
import { readOut } from './read-out.ts';
import type { Root } from './snapshot-files.ts';
import { knownArticles, startsOf } from './starts.ts';

/**
 * What could be read of a damaged library, row by row, written before the damaged one is deleted: it may hold what no
 * copy holds yet. Stays until all of it is in the new library, whatever ends the browser meanwhile.
 */
const FOLDER = 'rescued';

/** A line of such a file; the last one only ends it. */
type Line =
  | { table: string; rows: { id: string }[] }
  /** Of this table not everything could be read. */
  | { hole: string }
  | { end: true };

/** Rows of one table as they stood there. */
export interface RescuedRows {
  table: string;
  rows: { id: string }[];
}

/** Tables that a new library gets back; the others are made anew, as after a backup. */
export const RESCUED = () => db.tables.filter(({ name }) => !LEFT_OUT.includes(name));

/**
 * Writes what can be read of the library, its pictures included, and reads the file back to its end.
 *
 * @param now ms since epoch
 * @throws whatever the browser throws where it has no room or no files; then nothing is left of it
 */
export async function rescue(root: Root, now: number): Promise<void> {
  const folder = await openFolder(root);
  const name = `${String(now).padStart(13, '0')}.jsonl.gz`;
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await streamOf(rescuedLines(root)).pipeTo(await file.createWritable());
    for await (const _ of linesOf(await file.getFile()));
  } catch (error) {
    await folder.removeEntry(name).catch(() => {});
    throw error;
  }
}

/** The files that are there, the newest first: more than one where a new library was damaged, too. */
export async function listRescued(root: Root): Promise<string[]> {
  const names: string[] = [];
  const folder = await openFolder(root);
  // A file that was never finished is empty: then the library is still there.
  for await (const name of folder.keys())
    if ((await (await folder.getFileHandle(name)).getFile()).size > 0) names.push(name);
  return names.sort().reverse();
}

/** Reads one of them, and says of which tables something is missing. */
export async function readRescued(
  root: Root,
  name: string,
  take: (rows: RescuedRows) => Promise<void>,
): Promise<Set<string>> {
  const holes = new Set<string>();
  const file = await (await (await openFolder(root)).getFileHandle(name)).getFile();
  for await (const line of linesOf(file)) {
    if ('hole' in line) holes.add(line.hole);
    if ('rows' in line) await take(line);
  }
  return holes;
}

export async function dropRescued(root: Root): Promise<void> {
  const folder = await openFolder(root);
  for (const name of await listRescued(root)) await folder.removeEntry(name);
}

async function* rescuedLines(root: Root): AsyncGenerator<Line> {
  let articles: Promise<string[]> | null = null;
  const known = () => (articles ??= knownArticles(root));
  for (const table of RESCUED())
    for await (const found of readOut(table, async () => startsOf(table, await known())))
      yield found.type === 'hole' ? { hole: table.name } : { table: table.name, rows: found.rows };
  yield { end: true };
}

async function* linesOf(file: Blob): AsyncGenerator<Line> {
  let ended = false;
  for await (const line of readLines(file)) {
    const value = JSON.parse(line, fromBytes) as Line;
    ended ||= 'end' in value;
    yield value;
  }
  if (!ended) throw new Error('What was rescued is not all there');
}

function streamOf(lines: AsyncGenerator<Line>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value, withBytes)}\n`));
    },
  });
  return bytes.pipeThrough(new CompressionStream('gzip'));
}

function openFolder(root: Root): Promise<FileSystemDirectoryHandle> {
  return root.getDirectoryHandle(FOLDER, { create: true });
}
