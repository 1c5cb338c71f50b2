import { db } from './database.ts';
import { saveErrorName } from './errors.ts';
import { isEmpty } from './is-empty.ts';
import { read } from './read.ts';

/**
 * A note outside the database that tells a new library from a lost one: a damaged database comes back empty without a
 * word, while `storage.local` survives (seen in every case tried). `epoch` names the database, which got it when it
 * was made; one that lost only what was written last bears its name still, and is found out when it holds nothing.
 */
interface Marker {
  epoch: string;
  /** Articles at the last count; enough to know that there were some. */
  count: number;
  lastSaveAt: number;
}

const KEY = 'library';
/** Set when the database failed, until the reader tries again: opening it once more may replace it by an empty one. */
export const TROUBLE = 'libraryTrouble';

/** Set when there was no room on the disk, until what was begun there is out of the way (`new-log.ts`). */
export const WAS_FULL = 'diskWasFull';

/** What the marker needs of `storage.local`. */
export interface Store {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

export type LibraryHealth =
  | { type: 'fine' }
  /** The database is another one than the marker knows, and that one held articles. Never "welcome". */
  | { type: 'lost'; count: number; lastSaveAt: number }
  | { type: 'unavailable' }
  /** Not in danger: there is no room to open it. */
  | { type: 'diskFull' }
  | { type: 'needsReload' };

/** Opens the library, unless it is in trouble, and says whether it is the one that was there. Writes nothing. */
export async function libraryHealth(store: Store): Promise<LibraryHealth> {
  return (await look(store)).health;
}

/** `libraryHealth`, and writes the marker of a library that is fine, if it can be written. */
export async function checkLibrary(store: Store): Promise<LibraryHealth> {
  const { health, epoch, wasEmptied, marker } = await look(store);
  if (health.type !== 'fine') return health;
  const count = await read(() => db.articles.count());
  if (wasEmptied && count > 0) await forgetEmptying();
  const fresh = { epoch, count, lastSaveAt: marker?.lastSaveAt ?? 0 } satisfies Marker;
  await store.write(KEY, fresh).catch(console.warn);
  return health;
}

interface Seen extends State {
  health: LibraryHealth;
  marker: Marker | null;
}

async function look(store: Store): Promise<Seen> {
  const unseen = (type: 'unavailable' | 'needsReload' | 'diskFull'): Seen => ({
    health: { type },
    epoch: '',
    wasEmptied: false,
    marker: null,
  });
  if (await isInTrouble(store)) return unseen('unavailable');
  try {
    const [state, marker] = [await readState(), await readMarker(store)];
    if (!marker || !(isLost(marker, state.epoch) || (await wentBack(marker, state))))
      return { health: { type: 'fine' }, ...state, marker };
    const { count, lastSaveAt } = marker;
    return { health: { type: 'lost', count, lastSaveAt }, ...state, marker };
  } catch (error) {
    const name = saveErrorName(error);
    return unseen(name === 'needsReload' || name === 'diskFull' ? name : 'unavailable');
  }
}

/**
 * Notes a save that is on disk. A loss that nobody has been told of stays noted. Never fails, least of all for a full disk, on
 * which the article itself still had room: the save is not undone by it, and the next one is noted.
 *
 * @returns `lost` when the library is not the one that was there before
 */
export async function noteSave(store: Store, now: number): Promise<'noted' | 'lost'> {
  try {
    const [{ epoch, wasEmptied }, marker] = [await readState(), asMarker(await store.read(KEY))];
    if (isLost(marker, epoch)) return 'lost';
    if (wasEmptied) await forgetEmptying();
    const count = marker?.epoch === epoch ? marker.count + 1 : 1;
    await store.write(KEY, { epoch, count, lastSaveAt: now } satisfies Marker);
  } catch (error) {
    console.warn(error);
  }
  return 'noted';
}

/** Notes that the database failed. From now on nothing of ours opens it, until `endTrouble`. */
export function noteTrouble(store: Store, now: number): Promise<void> {
  return store.write(TROUBLE, now);
}

/** The reader wants to try again, or the library was brought back. */
export async function endTrouble(store: Store): Promise<void> {
  await store.write(TROUBLE, 0).catch(console.warn);
  // The page may be closed before it hears of its own change, and the next one would believe what is noted here.
  remember(false);
}

/** Notes it where a page of ours finds it at once: `storage.local` answers only when the library has been opened. */
export function remember(inTrouble: boolean): void {
  const { localStorage } = globalThis as { localStorage?: Storage };
  if (inTrouble) localStorage?.setItem(TROUBLE, '1');
  else localStorage?.removeItem(TROUBLE);
}

/** Where the store cannot be read, it is what a page of ours remembered. */
export async function isInTrouble(store: Store): Promise<boolean> {
  const { localStorage } = globalThis as { localStorage?: Storage };
  return Boolean(await store.read(TROUBLE).catch(() => localStorage?.getItem(TROUBLE)));
}

/** The reader was told of the loss and goes on with the library that is there. */
export async function acceptLibrary(store: Store): Promise<void> {
  const count = await read(() => db.articles.count());
  const { epoch } = await readState();
  await store.write(KEY, { epoch, count, lastSaveAt: 0 } satisfies Marker);
}

function isLost(marker: Marker | null, epoch: string): boolean {
  return marker !== null && marker.epoch !== epoch && marker.count > 0;
}

/**
 * No article, and nobody took the last one out: the database went back to a time before it had any. A browser that lost the
 * last part of what it wrote does that (seen when the log of LevelDB is damaged).
 */
async function wentBack({ count }: Marker, { wasEmptied }: State): Promise<boolean> {
  return count > 0 && !wasEmptied && (await read(isEmpty));
}

/** It was emptied once, and is not empty any more. Never rejects: it would only make a later loss harder to see. */
async function forgetEmptying(): Promise<void> {
  await read(() => db.meta.delete('emptied')).catch(console.warn);
}

interface State {
  epoch: string;
  /** The last article was taken out on purpose. */
  wasEmptied: boolean;
}

function readState(): Promise<State> {
  return read(async () => {
    const [epoch, emptied] = await db.meta.bulkGet(['epoch', 'emptied']);
    return { epoch: epoch?.value ?? '', wasEmptied: emptied !== undefined };
  });
}

/** None, where it cannot be read: that says nothing of the library. */
async function readMarker(store: Store): Promise<Marker | null> {
  return asMarker(await store.read(KEY).catch(() => null));
}

function asMarker(value: unknown): Marker | null {
  if (typeof value !== 'object' || value === null) return null;
  const { epoch, count, lastSaveAt } = value as Partial<Record<keyof Marker, unknown>>;
  if (typeof epoch !== 'string' || typeof count !== 'number' || typeof lastSaveAt !== 'number') return null;
  return { epoch, count, lastSaveAt };
}
