import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What Firefox's files say of the library's form. */
export interface TablesRead {
  /** As `IDBDatabase.version`; 0 where there is no library. */
  version: number;
  /** Rows by table. */
  tables: Map<string, number>;
  /** What is wrong with the file; empty when nothing is. */
  faults: string[];
}

/** Reads a copy of the folder in which Firefox keeps IndexedDB. Its write-ahead log is taken in, as at a start. */
export function readFirefoxTables(folder: string): TablesRead {
  const faults: string[] = [];
  for (const name of readdirSync(folder).filter((it) => it.endsWith('.sqlite'))) {
    const database = new DatabaseSync(path.join(folder, name));
    try {
      const [state] = database.prepare('PRAGMA integrity_check').all();
      if (state?.integrity_check !== 'ok') faults.push(`${name}: ${JSON.stringify(state)}`);
      const [about] = database.prepare('SELECT name, version FROM database').all();
      if (about?.name !== 'broadsheet') continue;
      const stores = database
        .prepare(
          `SELECT name, (SELECT count(*) FROM object_data WHERE object_store_id = object_store.id) AS count
            FROM object_store`,
        )
        .all();
      const tables = new Map(stores.map((it) => [String(it.name), Number(it.count)]));
      return { version: Number(about.version), tables, faults };
    } finally {
      database.close();
    }
  }
  return { version: 0, tables: new Map(), faults: [...faults, 'no library'] };
}
