import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';
import { TAKEN_OVER } from '../../lib/db/database.ts';
import { LibraryUnavailable, NeedsReload } from '../../lib/db/errors.ts';
import { isStopped } from '../../lib/db/read.ts';

/** What a live query knows so far. `waiting` lasts until the first answer; `failed` means the library did not open. */
export type LiveResult<T> =
  | { status: 'waiting' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: unknown };

/**
 * Runs a Dexie query now and again after every write that touches what it read, whichever window or worker made it.
 *
 * @param query Reads the library; must only await Dexie promises. Its signal says that nobody waits for the answer any more.
 * @param deps The query is started anew when one of them changes; the last answer stays visible until the next one.
 */
export function useLiveQuery<T>(
  query: (signal: AbortSignal) => Promise<T>,
  deps: readonly unknown[],
): LiveResult<T> {
  const [result, setResult] = useState<LiveResult<T>>({ status: 'waiting' });
  // Not after the next frame: the answer may be there by then.
  useLayoutEffect(() => {
    const left = new AbortController();
    // Not only the library's own error: Dexie says nothing at all of one that is closed. And an async function, by which
    // Dexie knows that it must follow what is awaited: of others it may miss what they read after an await.
    const ask = async () => {
      if (isStopped()) throw new LibraryUnavailable();
      return query(left.signal);
    };
    const subscription = liveQuery(ask).subscribe({
      next: (value) => setResult({ status: 'ready', value }),
      error: (error) => setResult({ status: 'failed', error }),
    });
    // A query that is not asked again would go on showing what was.
    addEventListener(TAKEN_OVER, () => setResult({ status: 'failed', error: new NeedsReload() }), left);
    return () => {
      subscription.unsubscribe();
      left.abort();
    };
  }, deps);
  return result;
}
