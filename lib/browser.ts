import { browser } from 'wxt/browser';

/**
 * The one door to the extension API: nothing else imports `wxt/browser` or names `chrome`. What the two browsers do
 * differently is told apart here, by feature and never by name.
 */
export { browser };

/** Every web page: what is asked for where the pages are not known beforehand. */
export const ALL_HOSTS = { origins: ['https://*/*', 'http://*/*'] };

/** To know which page is in front, and when it becomes another one; nothing of the page itself. */
export const PAGE_ADDRESSES = { permissions: ['tabs', 'webNavigation'] as ('tabs' | 'webNavigation')[] };

/** Firefox's sidebar; the shared types describe Chrome only. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the reading list beside the page. Must be called synchronously in a gesture (click, key, menu): both browsers
 * refuse it after the first `await`.
 *
 * @param windowId the window to open it in (Chrome; Firefox takes the window of the gesture)
 */
export function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as { sidebarAction?: SidebarAction };
  if (sidebarAction) return sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}

/** Address of a page of ours, e.g. `pageUrl('reader.html?id=…')`. */
export function pageUrl(path: string): string {
  return `${browser.runtime.getURL('/')}${path.replace(/^\//, '')}`;
}

/** Address of the reader page of an article. */
export function readerUrl(articleId: string): string {
  return pageUrl(`reader.html?id=${encodeURIComponent(articleId)}`);
}

/** The same, opened at one of its highlights. */
export function highlightUrl(articleId: string, highlightId: string): string {
  return `${readerUrl(articleId)}&highlight=${encodeURIComponent(highlightId)}`;
}

/** Are suggestions in the address bar read as XML (Chrome), or shown as they are (Firefox)? */
export function suggestsInXml(): boolean {
  return 'DescriptionStyleType' in browser.omnibox;
}

/**
 * Is a database whole after every kill? Firefox's (SQLite) was in all that were tried; Chromium's (LevelDB) writes a long
 * record in parts, and may be replaced by an empty one when a kill came between two.
 */
export function keepsCommitsWhole(): boolean {
  return 'sidebarAction' in browser;
}

/** A place for small values that survives the database: `storage.local`. */
export const localStore: KeyValueStore = {
  read: async (key) => (await browser.storage.local.get(key))[key],
  write: (key, value) => browser.storage.local.set({ [key]: value }),
};

/** The same for as long as the browser runs: in memory, also on a full disk. */
export const sessionStore: KeyValueStore = {
  read: async (key) => (await browser.storage.session.get(key))[key],
  write: (key, value) => browser.storage.session.set({ [key]: value }),
};

/** Calls `seen` with the new value whenever it changes, wherever that is; returns the function that ends it. */
export function watchLocal(key: string, seen: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) seen(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/**
 * Keeps `storage.local` from the scripts that run in pages, where the browser can (Chrome): a page's process may be in a
 * stranger's hands, and the note that tells a lost library from a new one lies there.
 */
export function keepStoreToOurselves(): void {
  const local: { setAccessLevel?(how: { accessLevel: string }): Promise<void> } = browser.storage.local;
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What the rooms below need of `storage.local`; a plain object serves in tests. */
export interface KeyValueStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}
