import { browser, pageUrl } from './browser.ts';
import type { QueuedTab } from './db/tab-saves.ts';

/**
 * The tabs that fit, as they are queued. Pages of ours are none: what they show is in the library already. Titles and
 * addresses are empty where nothing allows us to know them.
 */
export async function tabsToSave(query: { windowId: number; highlighted?: boolean }): Promise<QueuedTab[]> {
  const tabs = await browser.tabs.query(query);
  return tabs.flatMap(({ id, title = '', url = '' }) =>
    id === undefined || url.startsWith(pageUrl('')) ? [] : [{ tabId: id, title, url }],
  );
}
