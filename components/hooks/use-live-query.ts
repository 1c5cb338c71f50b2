import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a live query knows so far. `waiting` lasts until the first answer; `failed` means the library did not open. */
export type LiveResult<T> =
  | { status: 'waiting' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: unknown };

/**
 * Runs a Dexie query now and again after every write that touches what it read, whichever window or worker made it.
 *
 * @param query Reads the library; must only await Dexie promises.
 * @param deps The query is started anew when one of them changes; the last answer stays visible until the next one.
 */
export function useLiveQuery<T>(query: () => Promise<T>, deps: readonly unknown[]): LiveResult<T> {
  const [result, setResult] = useState<LiveResult<T>>({ status: 'waiting' });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setResult({ status: 'ready', value }),
      error: (error) => setResult({ status: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, deps);
  return result;
}
