import { browser } from './browser.ts';
import { archiveStale } from './db/commands/archive-stale.ts';
import { purgeExpired } from './db/commands/purge.ts';
import { checkLibrary } from './db/marker.ts';
import { tidyIcons } from './db/site-icons.ts';
import { patientStore } from './patient-store.ts';
import { readSettings } from './settings.ts';

/** Name of the alarm, and how often it rings, in minutes: often enough for what is counted in days. */
const TIDY = 'tidy';
const TIDY_EVERY = 6 * 60;

/** Answers the alarm. To be called synchronously when the background starts. */
export function listenToAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === TIDY) void tidyLibrary().catch(console.warn);
  });
}

/** At each start: Firefox forgets its alarms when it ends. */
export function setAlarm(): void {
  void browser.alarms.create(TIDY, { periodInMinutes: TIDY_EVERY });
}

/**
 * What time alone brings about: the trash is emptied, and what lay unread too long is archived if that is wished.
 * Touches nothing in a library that is not the one that was there.
 */
export async function tidyLibrary(): Promise<void> {
  if ((await checkLibrary(patientStore)).type !== 'fine') return;
  const now = Date.now();
  const { archiveAfter } = await readSettings(patientStore);
  await purgeExpired(now);
  if (archiveAfter !== null) await archiveStale(archiveAfter, now);
  await tidyIcons();
}
