import { browser, keepsCommitsWhole, localStore, sessionStore } from './browser.ts';
import { beginNewLog } from './db/fresh-log.ts';
import { isInTrouble, WAS_FULL } from './db/marker.ts';
import { inTime } from './in-time.ts';
import { journalOwed } from './journal-saves.ts';

/** Bytes that must be free: with less, the new log would fill the disk itself. */
const NEEDED = 30_000_000;

/** Name of the alarm, and minutes until it rings: a browser goes on for a while in the belief of the room it last saw. */
const NEW_LOG = 'new-log';
const LATER = 1;

/** Answers the alarm. To be called synchronously when the background starts. */
export function listenToLogAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NEW_LOG) void renewLog('alarm').then(journalOwed);
  });
}

/** Of the session: a new log was begun since the browser started, or this extension was loaded anew. */
const BEGUN = 'logBegun';
/** ms: many times what it takes; a disk that hangs must not keep the library closed. */
const PATIENCE = 5_000;

const tryLater = () => void browser.alarms.create(NEW_LOG, { delayInMinutes: LATER });

/** On a full disk the note of it finds no room either. */
let wasFull = false;

/** The disk was full when something was written. */
export function noteFullDisk(): void {
  wasFull = true;
  if (!keepsCommitsWhole()) tryLater();
}

/**
 * Begins a new log before anything of the background opens the library: opening alone writes behind what a power cut left
 * at the end of the old one, and from then on a second cut would lose all of it (Chromium brings that write to the disk at
 * once). Never rejects; after `PATIENCE` the library opens all the same.
 */
export function renewLogAtStart(): Promise<void> {
  return inTime(PATIENCE, renewLog('start'), 'The new log takes too long').catch(console.warn);
}

/**
 * Begins a new log of the browser's database where the old one may end in the middle of a record: at the first start of the
 * background, since the browser may have been killed, and after a disk was full. 6 MB are written, in some tenths of a second.
 * One at a time in the whole browser. Never rejects.
 *
 * @param when after a `save`: only where the disk was full before
 */
export async function renewLog(when: 'start' | 'save' | 'alarm'): Promise<void> {
  if (keepsCommitsWhole()) return;
  await navigator.locks
    .request('broadsheet-new-log', { ifAvailable: when !== 'start' }, async (lock) => {
      // A library in trouble stays closed, and with it all that lies beside it.
      if (!lock || !(await isDue(when)) || (await isInTrouble(localStore))) return;
      if (!(await hasRoom())) return tryLater();
      await beginNewLog(indexedDB);
      await sessionStore.write(BEGUN, true);
      await localStore.write(WAS_FULL, false);
      wasFull = false;
      await browser.alarms.clear(NEW_LOG);
    })
    .catch((error: unknown) => {
      console.warn(error);
      tryLater();
    });
}

async function isDue(when: 'start' | 'save' | 'alarm'): Promise<boolean> {
  if (when === 'start') return !(await sessionStore.read(BEGUN));
  return when === 'alarm' || wasFull || Boolean(await localStore.read(WAS_FULL));
}

async function hasRoom(): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage >= NEEDED;
}
