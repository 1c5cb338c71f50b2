import type { Table } from 'dexie';
import { db } from './database.ts';
import { read } from './read.ts';

/** Bytes that the library takes, by what they are for. Pictures are counted; the others are estimated. */
export interface StorageUse {
  /** Cleaned texts with what was removed from them. */
  text: number;
  pictures: number;
  /** What the search looks through. */
  index: number;
  /** Earlier texts of articles. */
  versions: number;
}

/** Rows that stand for all of a table: reading every text of 20,000 articles would take seconds. */
const SAMPLE = 200;

/** What the library takes now. Reads no picture, and of the other tables a sample. Fit for `liveQuery`. */
export function storageUse(): Promise<StorageUse> {
  return read(async () => {
    const [articles, bodies, texts, removals, versions, segments, blocks, pictures] = await Promise.all([
      estimate(db.articles),
      estimate(db.bodies),
      estimate(db.texts),
      estimate(db.removals),
      estimate(db.versions),
      estimate(db.segments),
      estimate(db.blocks),
      pictureBytes(),
    ]);
    return { text: articles + bodies + texts + removals, pictures, index: segments + blocks, versions };
  });
}

/** Ids are random, so the first rows are as good a sample as any. */
async function estimate(table: Table): Promise<number> {
  const [count, rows] = await Promise.all([table.count(), table.limit(SAMPLE).toArray()]);
  const bytes = rows.reduce((sum: number, row) => sum + bytesOf(row), 0);
  return rows.length === 0 ? 0 : Math.round((bytes / rows.length) * count);
}

/** The index holds the sizes: no picture is read. */
async function pictureBytes(): Promise<number> {
  const keys = (await db.pictures.orderBy('[articleId+size]').keys()) as unknown as [string, number][];
  return keys.reduce((sum, [, size]) => sum + size, 0);
}

/** About what a value takes when it is stored: a character that is not Latin takes two bytes, a number eight. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return /[^\0-\xff]/.test(value) ? value.length * 2 : value.length;
  if (typeof value === 'number') return 8;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((sum, [key, part]) => sum + key.length + bytesOf(part), 0);
}
