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
  const name = 'count-reads';
  // A middleware counts from the next opening on.
  db.close({ disableAutoOpen: false });
  db.use({ stack: 'dbcore', name, create: (core) => countingCore(core, counts) });
  await db.open();
  try {
    await work();
  } finally {
    db.close({ disableAutoOpen: false });
    db.unuse({ stack: 'dbcore', name });
    await db.open();
  }
  return counts;
}

function countingCore(core: DBCore, counts: Record<string, Reads>): DBCore {
  return { ...core, table: (name) => countingTable(core.table(name), name, counts) };
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
    query: async (request) => {
      const answer = await table.query(request);
      note(request.values ? 'rows' : 'keys', answer.result.length);
      return answer;
    },
    count: (request) => {
      note('keys', 1);
      return table.count(request);
    },
    openCursor: async (request) => {
      const cursor = await table.openCursor(request);
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
    },
  };
}
