import type { Table } from 'dexie';
import { db } from '../database.ts';
import { read } from '../read.ts';
import { batchOf } from './read-out.ts';

/**
 * Reads the library through, rows and indexes: a disk may have damaged a part of it of which nothing is heard before
 * somebody asks for it. Takes as long as reading all of it takes.
 */
export async function isWhole(): Promise<boolean> {
  try {
    await read(async () => {
      for (const table of db.tables) await readThrough(table);
    });
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

async function readThrough(table: Table): Promise<void> {
  const { primKey, indexes } = table.schema;
  for (const { name } of indexes) await table.orderBy(name).primaryKeys();
  const keyOf = (row: Record<string, string | number>) => row[primKey.keyPath as string];
  const batch = batchOf(table);
  let before: string | number | null = null;
  let rows = await table.orderBy(':id').limit(batch).toArray();
  while (rows.length === batch) {
    const last = keyOf(rows.at(-1)) as string | number;
    // A row that bears another key than it lies under would be met again and again.
    if (before !== null && !(last > before)) throw new Error(`${table.name}: keys out of order`);
    before = last;
    rows = await table.where(':id').above(last).limit(batch).toArray();
  }
}
