import { localStore } from './browser.ts';
import { takeSnapshot } from './db/backup/snapshot-files.ts';
import { checkLibrary } from './db/marker.ts';

/** Saves after which a snapshot is due: what a reader saves in some days. */
const SAVES = 25;
/** … or this time, ms, when anything was saved at all. */
const WEEK = 7 * 24 * 3_600_000;
const KEY = 'snapshot';

interface Noted {
  /** ms since epoch; 0: never. */
  at: number;
  savesSince: number;
}

/** Counts a save, and takes a snapshot when one is due. Never rejects: a snapshot is a second net. */
export async function countForSnapshot(now: number): Promise<void> {
  const { at, savesSince } = await noted();
  await localStore.write(KEY, { at, savesSince: savesSince + 1 } satisfies Noted);
  await snapshotIfDue(now);
}

/** Takes a snapshot when one is due. One at a time in the whole browser. Never rejects. */
export async function snapshotIfDue(now: number): Promise<void> {
  await navigator.locks
    .request('broadsheet-snapshot', { ifAvailable: true }, async (lock) => {
      if (lock && isDue(await noted(), now)) await snapshot(now);
    })
    .catch((error) => console.warn(error));
}

function isDue({ at, savesSince }: Noted, now: number): boolean {
  return savesSince >= SAVES || (savesSince > 0 && now - at >= WEEK);
}

async function snapshot(now: number): Promise<void> {
  // Never of a library that is not the one that was there: it would push out what can bring that one back.
  const health = await checkLibrary(localStore);
  if (health.type !== 'fine') return;
  const stayAlive = () => void localStore.read(KEY);
  await takeSnapshot(await navigator.storage.getDirectory(), now, stayAlive);
  await localStore.write(KEY, { at: now, savesSince: 0 } satisfies Noted);
}

async function noted(): Promise<Noted> {
  const value = (await localStore.read(KEY)) as Partial<Noted> | undefined;
  return { at: Number(value?.at) || 0, savesSince: Number(value?.savesSince) || 0 };
}
