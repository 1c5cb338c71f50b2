import { dropEntries, listJournal } from './db/backup/journal-files.ts';
import { takeSnapshot } from './db/backup/snapshot-files.ts';
import { db } from './db/database.ts';
import { checkLibrary } from './db/marker.ts';
import { read } from './db/read.ts';
import { patientStore } from './patient-store.ts';
import { readSettings } from './settings.ts';

/** Saves after which a snapshot is due: what a reader saves in some days. */
const SAVES = 25;
/**
 * … or this part of the library: what a young one may lose at most when even the journal is gone. More lets more be
 * lost, less copies the whole library more often; from a hundred articles on, `SAVES` comes first.
 */
const PART = 1 / 4;
/** … or this time, ms, when anything was saved at all. */
const WEEK = 7 * 24 * 3_600_000;
const KEY = 'snapshot';

interface Noted {
  /** ms since epoch; 0: never. */
  at: number;
  savesSince: number;
}

/** Counts a save. Never rejects: a snapshot is a second net. */
export async function countForSnapshot(): Promise<void> {
  await change(({ at, savesSince }) => ({ at, savesSince: savesSince + 1 })).catch(console.warn);
}

/** Takes a snapshot when one is due. One at a time in the whole browser. Never rejects. */
export async function snapshotIfDue(now: number): Promise<void> {
  await navigator.locks
    .request('broadsheet-snapshot', { ifAvailable: true }, async (lock) => {
      if (lock && (await isDue(await noted(), now))) await snapshot(now);
    })
    .catch((error) => console.warn(error));
}

async function isDue({ at, savesSince }: Noted, now: number): Promise<boolean> {
  if (savesSince === 0) return false;
  if (savesSince >= SAVES || now - at >= WEEK) return true;
  return savesSince >= PART * (await read(() => db.articles.count()));
}

async function snapshot(now: number): Promise<void> {
  // Never of a library that is not the one that was there: it would push out what can bring that one back.
  const health = await checkLibrary(patientStore);
  if (health.type !== 'fine') return;
  const stayAlive = () => void patientStore.read(KEY).catch(() => {});
  const root = await navigator.storage.getDirectory();
  const { savesSince: counted } = await noted();
  const journal = await listJournal(root);
  const { picturesInCopies } = await readSettings(patientStore);
  await takeSnapshot(root, now, stayAlive, picturesInCopies);
  // Those that were counted while it was made may not be in it.
  await change(({ savesSince }) => ({ at: now, savesSince: Math.max(0, savesSince - counted) }));
  await dropEntries(root, journal, now);
}

/** Several saves may be counted at once; none is forgotten. */
async function change(next: (was: Noted) => Noted): Promise<void> {
  await navigator.locks.request('broadsheet-snapshot-count', async () => {
    await patientStore.write(KEY, next(await noted()));
  });
}

async function noted(): Promise<Noted> {
  const value = (await patientStore.read(KEY)) as Partial<Noted> | undefined;
  return { at: Number(value?.at) || 0, savesSince: Number(value?.savesSince) || 0 };
}
