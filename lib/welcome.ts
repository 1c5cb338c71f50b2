import { browser, type KeyValueStore, localStore, pageUrl } from './browser.ts';

const KEY = 'welcomed';

/**
 * Opens the welcome page in a tab at the install, once: not at an update, and not when the browser tells of the same
 * install again. Noted before it is opened: rather never than twice.
 */
export async function welcomeOnce(reason: string, store: KeyValueStore = localStore): Promise<void> {
  if (reason !== 'install' || (await store.read(KEY)) === true) return;
  await store.write(KEY, true);
  await browser.tabs.create({ url: pageUrl('welcome.html') });
}
