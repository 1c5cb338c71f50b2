import { type KeyValueStore, localStore } from './browser.ts';
import { inTime } from './in-time.ts';

/**
 * ms: many times what the busiest machine takes. Several keys may be waited for in turn, and Firefox ends a background that
 * seems idle after 30 s.
 */
const PATIENCE = 5_000;

/**
 * A store that answers or rejects: Firefox never answers for a key of `storage.local` whose value it cannot understand,
 * neither a reading nor a writing, as `db/refuse-garbled.ts` tells of the library. Nobody waits for such a key twice.
 */
export function patient(store: KeyValueStore): KeyValueStore {
  const silent = new Set<string>();
  const answered = async <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const late = `The browser does not answer for "${key}"`;
    if (silent.has(key)) throw new Error(late);
    let waits = true;
    const answer = ask().finally(() => {
      waits = false;
      silent.delete(key);
    });
    return await inTime(PATIENCE, answer, late).finally(() => waits && silent.add(key));
  };
  return {
    read: (key) => answered(key, () => store.read(key)),
    write: (key, value) => answered(key, () => store.write(key, value)),
  };
}

/** `storage.local` for whoever must go on without it. */
export const patientStore: KeyValueStore = patient(localStore);
