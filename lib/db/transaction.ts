import type { Table } from 'dexie';
import { db } from './database.ts';
import { mayOpen, told, unknown } from './read.ts';

/**
 * Runs `body` in one strict read-write transaction over `tables`. When it resolves, everything is on disk; when it
 * rejects, nothing has changed, and the error is one of `errors.ts` where the storage is at fault: then the page says so
 * (`stop-in-trouble.ts`), whoever asked.
 */
export async function write<T>(tables: Table[], body: () => Promise<T>): Promise<T> {
  if (unknown) await unknown;
  mayOpen();
  const once = await attempt(tables, body);
  // Firefox lets the transaction after one that found no room only delete: this was that one, and the next may write.
  const done = isCleanup(once) ? await attempt(tables, body) : once;
  if (done.ok) return done.value;
  throw await told(done.error, done.doing);
}

type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown; doing: 'write' | 'commit' };

async function attempt<T>(tables: Table[], body: () => Promise<T>): Promise<Attempt<T>> {
  let doing: 'write' | 'commit' = 'write';
  try {
    const value = await db.transaction('rw', tables, async () => {
      const result = await body();
      doing = 'commit';
      return result;
    });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error, doing };
  }
}

const isCleanup = (it: Attempt<unknown>): boolean =>
  !it.ok && it.doing === 'write' && it.error instanceof Error && it.error.name === 'InvalidStateError';
