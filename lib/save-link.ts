import { showToast } from './announce.ts';
import { showBadge } from './badge.ts';
import { browser, pageUrl } from './browser.ts';
import { hostPattern } from './host-pattern.ts';
import { openedWords } from './toast-words.ts';

/**
 * Saves the page that a link leads to without opening it.
 *
 * Reading it takes a permission for its host, asked for in the click, and a document to parse it in, which Chrome's
 * worker has not. Chosen: a page of ours in a tab behind the reader's (`save-link.html`) fetches it without credentials,
 * parses it inertly, captures, stores, tells the background, and closes. It works alike in both browsers, needs no
 * further permission (`offscreen`), dies with nothing lost, and no stranger's process sees the linked page, as it
 * would if the tab in front did the parsing.
 *
 * Where the permission is refused or the page cannot be fetched, the way out is the linked page itself in a tab behind
 * this one, and the word that a press of the key there saves it: without a gesture no script may run in it.
 */
export async function saveLinkByGesture(
  url: string,
  tab: { id?: number; index: number; windowId: number },
): Promise<void> {
  const pattern = hostPattern(url);
  if (!pattern || tab.id === undefined) return;
  // Before the first `await`, or it is no longer the reader's gesture. A permission that is held is not asked for again.
  const allowed = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
  if (!allowed) return openInstead(url, tab.id);
  await showBadge(tab.id, 'busy');
  const task = new URLSearchParams({ url, tab: String(tab.id), save: crypto.randomUUID() });
  await browser.tabs.create({
    url: pageUrl(`save-link.html#${task}`),
    active: false,
    index: tab.index + 1,
    windowId: tab.windowId,
    openerTabId: tab.id,
  });
}

/** Opens the linked page behind the tab, and says there how to save it. */
export async function openInstead(url: string, tabId: number): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create({ url, active: false, index: index + 1, windowId, openerTabId: tabId });
  await showBadge(tabId, 'none');
  await showToast(tabId, openedWords(await saveKey()));
}

/** The key that saves, as the browser writes it; '' when it has none. */
async function saveKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'save-page')?.shortcut ?? '';
}
