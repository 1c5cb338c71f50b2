import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What Firefox's files hold of the library, read without Firefox. */
export interface FilesRead {
  /** Of every article: its key, a normal form of its address. */
  keys: string[];
  /** What is wrong with it; empty when nothing is. */
  faults: string[];
}

/** Reads a copy of the folder in which Firefox keeps IndexedDB. Its write-ahead log is taken in, as at a start. */
export function readFirefoxFiles(folder: string): FilesRead {
  const names = readdirSync(folder).filter((it) => it.endsWith('.sqlite'));
  const faults: string[] = [];
  for (const name of names) {
    const database = new DatabaseSync(path.join(folder, name));
    try {
      const [state] = database.prepare('PRAGMA integrity_check').all();
      if (state?.integrity_check !== 'ok') faults.push(`${name}: ${JSON.stringify(state)}`);
      const stores = database.prepare('SELECT id, name FROM object_store').all();
      const store = (wanted: string) => Number(stores.find((it) => it.name === wanted)?.id ?? -1);
      if (store('bodies') < 0) continue;
      const idsOf = (table: string) => {
        const rows = database
          .prepare('SELECT key FROM object_data WHERE object_store_id = ?')
          .all(store(table));
        return new Set(rows.map(({ key }) => stringOf(key as Uint8Array)));
      };
      const [articles, bodies, texts] = [idsOf('articles'), idsOf('bodies'), idsOf('texts')];
      const bare = [...articles].filter((id) => !bodies.has(id) || !texts.has(id));
      const orphans = [...bodies, ...texts].filter((id) => !articles.has(id));
      faults.push(...bare.map((id) => `half an article: ${id}`), ...orphans.map((id) => `no article: ${id}`));
      faults.push(...missingFiles(database, path.join(folder, name.replace(/sqlite$/, 'files'))));
      const keys = database
        .prepare(
          `SELECT value FROM unique_index_data WHERE index_id =
            (SELECT id FROM object_store_index WHERE object_store_id = ? AND name = 'key')`,
        )
        .all(store('articles'));
      return { keys: keys.map(({ value }) => stringOf(value as Uint8Array)), faults };
    } finally {
      database.close();
    }
  }
  return { keys: [], faults: [...faults, 'no library'] };
}

/** Pictures lie in files of their own, which rows name by number, with a mark before it. */
function missingFiles(database: DatabaseSync, folder: string): string[] {
  const rows = database.prepare('SELECT file_ids FROM object_data WHERE file_ids IS NOT NULL').all();
  const ids = rows.flatMap(({ file_ids }) => String(file_ids).match(/\d+/g) ?? []);
  return ids.filter((id) => !existsSync(path.join(folder, id))).map((id) => `no file ${id}`);
}

/** A key that is a string of plain letters, as Firefox writes it: a mark, then each letter and one. */
function stringOf(key: Uint8Array): string {
  return String.fromCharCode(...key.subarray(1).map((it) => it - 1));
}
