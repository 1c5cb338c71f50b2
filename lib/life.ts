import { browser } from './browser.ts';
import { endOldTabs } from './db/tab-saves.ts';
import { healLibrary } from './heal-library.ts';
import { repairAndIndex } from './index-library.ts';
import { makeMenus } from './menus.ts';
import { listenToLogAlarm } from './new-log.ts';
import { fetchMissing } from './pictures/keep-pictures.ts';
import { keepMissingThumbnails } from './pictures/thumbnail.ts';
import { watchLibrary } from './recovery.ts';
import { listenToTabAlarm, saveTabs } from './save-tabs.ts';
import { snapshotIfDue } from './snapshot-library.ts';
import { listenToAlarm, setAlarm, tidyLibrary } from './tidy-library.ts';
import { welcomeOnce } from './welcome.ts';

/** Answers installation, start of the browser and new permissions. To be called synchronously. */
export function listenToLife(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void welcomeOnce(reason);
    void makeMenus();
    // Firefox keeps the library from eviction only when asked; Chrome does so for `unlimitedStorage`, and its worker has
    // nothing to ask with.
    const { storage }: { storage: { persist?(): Promise<boolean> } } = navigator;
    void storage.persist?.().catch(() => false);
    setAlarm();
    void takeUpWork();
  });
  browser.runtime.onStartup.addListener(() => {
    setAlarm();
    void endOldTabs();
    void takeUpWork();
  });
  listenToAlarm();
  listenToTabAlarm();
  listenToLogAlarm();
  browser.permissions.onAdded.addListener(() => {
    void saveTabs();
    void fetchMissing(true);
  });
}

/** Takes up what an earlier run left undone. Touches nothing in a library that is not the one that was there. */
async function takeUpWork(): Promise<void> {
  if (!(await watchLibrary())) return;
  // What these leave undone is done next time: nothing else waits for them to succeed.
  await navigator.storage
    .getDirectory()
    .then((root) => healLibrary(root, Date.now()))
    .catch(console.warn);
  await tidyLibrary().catch(console.warn);
  await repairAndIndex();
  await fetchMissing(false);
  await keepMissingThumbnails();
  await snapshotIfDue(Date.now());
}
