import { showToast } from './announce.ts';
import { ALL_HOSTS, browser, pageUrl } from './browser.ts';
import type { TabSaveRow } from './db/side-rows.ts';
import { isOpen, queueTabs, settleTab, tabSaves, tabsToQueue, takeNextTab } from './db/tab-saves.ts';
import type { SaveOutcome } from './messages.ts';
import { saveForPage } from './save-for-page.ts';
import { tabsSavedWords } from './toast-words.ts';

/** Rings while tabs wait, so that a worker that was killed goes on by itself. */
const ALARM = 'save-tabs';
/** Minutes; browsers allow no less. */
const ALARM_EVERY = 1;
/** A page that has not answered after so many ms never will: it shows a dialog, or is frozen. */
const PATIENCE = 30_000;

/** Takes up what a killed worker left. To be called synchronously when the background starts. */
export function listenToTabAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void saveTabs();
  });
}

/**
 * Saves the queued tabs one after the other. Each is a row of its own with a save id that is the same on every try, so
 * that nothing is saved twice. One run at a time in the whole browser; a second one waits and then finds nothing left
 * to do. Without the permission for the pages the tabs go on waiting.
 */
export function saveTabs(): Promise<void> {
  return navigator.locks.request('broadsheet-tabs', async () => {
    if (!(await browser.permissions.contains(ALL_HOSTS))) return;
    if (!(await tabSaves()).some(isOpen)) return;
    await browser.alarms.create(ALARM, { periodInMinutes: ALARM_EVERY });
    for (let next = await takeNextTab(); next; next = await takeNextTab()) await saveOne(next);
    await browser.alarms.clear(ALARM);
  });
}

async function saveOne({ id, tabId }: TabSaveRow): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const { title = '', url = '' } = tab ?? {};
  await settleTab(id, await outcomeOf(tab, id), tab ? { title, url } : undefined);
}

async function outcomeOf(
  tab: { id?: number; url?: string; title?: string; discarded?: boolean } | null,
  saveId: string,
): Promise<SaveOutcome> {
  if (tab?.id === undefined) return { type: 'failed', error: 'pageGone' };
  const { url = '', title = '' } = tab;
  if (!/^(?:https?|file):/.test(url)) return { type: 'notArticle', reason: 'browserPage', url, title };
  if (tab.discarded) return { type: 'failed', error: 'asleep' };
  const late = new Promise<SaveOutcome>((resolve) => {
    setTimeout(() => resolve({ type: 'failed', error: 'noAnswer' }), PATIENCE);
  });
  return Promise.race([saveForPage(tab.id, saveId), late]);
}

/** Saves all tabs of the window from a menu, where nothing of ours is open, and tells in the tab how it ended. */
export async function saveTabsByGesture({ id, windowId }: { id?: number; windowId: number }): Promise<void> {
  // Before the first `await`, or it is no longer the reader's gesture.
  if (!(await browser.permissions.request(ALL_HOSTS).catch(() => false))) return;
  await queueTabs(tabsToQueue(await browser.tabs.query({ windowId }), pageUrl('')));
  await saveTabs();
  const rows = await tabSaves();
  if (id !== undefined) await showToast(id, tabsSavedWords(rows.filter(isSaved).length, rows.length));
}

const isSaved = ({ outcome }: TabSaveRow) => outcome?.type === 'saved' || outcome?.type === 'updated';
