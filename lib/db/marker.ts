import { db } from './database.ts';
import { saveErrorName } from './errors.ts';
import { read } from './transaction.ts';

/**
 * A note outside the database that tells a new library from a lost one: a damaged database comes back empty without a
 * word, while `storage.local` survives (seen in every case tried). `epoch` names the database, which got it when it
 * was made.
 */
interface Marker {
  epoch: string;
  /** Articles at the last count; enough to know that there were some. */
  count: number;
  lastSaveAt: number;
}

const KEY = 'library';

/** What the marker needs of `storage.local`. */
interface Store {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

export type LibraryHealth =
  | { type: 'fine' }
  /** The database is another one than the marker knows, and that one held articles. Never "welcome". */
  | { type: 'lost'; count: number; lastSaveAt: number }
  | { type: 'unavailable' }
  | { type: 'needsReload' };

/** Opens the library and says whether it is the one that was there. Writes the marker of a new one. */
export async function checkLibrary(store: Store): Promise<LibraryHealth> {
  try {
    const [epoch, marker] = [await readEpoch(), asMarker(await store.read(KEY))];
    if (marker && marker.epoch !== epoch && marker.count > 0)
      return { type: 'lost', count: marker.count, lastSaveAt: marker.lastSaveAt };
    const count = await read(() => db.articles.count());
    await store.write(KEY, { epoch, count, lastSaveAt: marker?.lastSaveAt ?? 0 } satisfies Marker);
    return { type: 'fine' };
  } catch (error) {
    return { type: saveErrorName(error) === 'needsReload' ? 'needsReload' : 'unavailable' };
  }
}

/** Notes a save that is on disk. A loss that nobody has been told of stays noted. */
export async function noteSave(store: Store, now: number): Promise<void> {
  const [epoch, marker] = [await readEpoch(), asMarker(await store.read(KEY))];
  if (marker && marker.epoch !== epoch && marker.count > 0) return;
  const count = marker?.epoch === epoch ? marker.count + 1 : 1;
  await store.write(KEY, { epoch, count, lastSaveAt: now } satisfies Marker);
}

/** The reader was told of the loss and goes on with the library that is there. */
export async function acceptLibrary(store: Store): Promise<void> {
  const count = await read(() => db.articles.count());
  await store.write(KEY, { epoch: await readEpoch(), count, lastSaveAt: 0 } satisfies Marker);
}

function readEpoch(): Promise<string> {
  return read(async () => (await db.meta.get('epoch'))?.value ?? '');
}

function asMarker(value: unknown): Marker | null {
  if (typeof value !== 'object' || value === null) return null;
  const { epoch, count, lastSaveAt } = value as Partial<Record<keyof Marker, unknown>>;
  if (typeof epoch !== 'string' || typeof count !== 'number' || typeof lastSaveAt !== 'number') return null;
  return { epoch, count, lastSaveAt };
}
