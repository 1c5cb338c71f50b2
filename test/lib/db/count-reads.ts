import type { DBCore, DBCoreTable } from 'dexie';
import { db } from '../../../lib/db/database.ts';

/** What was read of a table: whole rows, and keys alone. */
export interface Reads {
  rows: number;
  keys: number;
}

/** Counts by table what is read while `work` runs, where Dexie asks the database for it. */
export async function countReads(work: () => Promise<unknown>): Promise<Record<string, Reads>> {
  const counts: Record<string, Reads> = {};
  await watched(work, (core) => ({
    ...core,
    table: (name) => countingTable(core.table(name), name, counts),
  }));
  return counts;
}

/** Counts the transactions that may write and are begun while `work` runs. */
export async function countWrites(work: () => Promise<unknown>): Promise<number> {
  let writes = 0;
  await watched(work, (core) => ({
    ...core,
    transaction: (tables, mode, options) => {
      if (mode === 'readwrite') writes++;
      return core.transaction(tables, mode, options);
    },
  }));
  return writes;
}

/** Runs `work` with a middleware; one counts from the next opening of the database on. */
async function watched(work: () => Promise<unknown>, create: (core: DBCore) => DBCore): Promise<void> {
  const layer = { stack: 'dbcore', name: 'counting' } as const;
  db.close({ disableAutoOpen: false });
  db.use({ ...layer, create });
  await db.open();
  try {
    await work();
  } finally {
    db.close({ disableAutoOpen: false });
    db.unuse(layer);
    await db.open();
  }
}

function countingTable(table: DBCoreTable, name: string, counts: Record<string, Reads>): DBCoreTable {
  const note = (kind: keyof Reads, count: number) => {
    const before = counts[name] ?? { rows: 0, keys: 0 };
    counts[name] = { ...before, [kind]: before[kind] + count };
  };
  return {
    ...table,
    get: (request) => {
      note('rows', 1);
      return table.get(request);
    },
    getMany: (request) => {
      note('rows', request.keys.length);
      return table.getMany(request);
    },
    // Not `async`: a promise of the engine's own lets Dexie's transactions end.
    query: (request) =>
      table.query(request).then((answer) => {
        note(request.values ? 'rows' : 'keys', answer.result.length);
        return answer;
      }),
    count: (request) => {
      note('keys', 1);
      return table.count(request);
    },
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => {
        if (!cursor) return null;
        const kind = request.values ? 'rows' : 'keys';
        note(kind, 1);
        const { start } = cursor;
        return Object.create(cursor, {
          start: {
            value: (onNext: () => void) =>
              start.call(cursor, () => {
                note(kind, 1);
                onNext();
              }),
          },
        });
      }),
  };
}
