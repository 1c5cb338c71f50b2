import { showBadge } from './badge.ts';
import { browser } from './browser.ts';
import { articleByUrl } from './db/find-article.ts';

/**
 * Shows on the icon whether the page in front is in the list, right after every navigation, from the library alone: no
 * request leaves the machine. Only with the optional permission; without it the browser wakes nobody, because what
 * tells of navigations is not even there (`tabs.onUpdated` would wake the worker several times a page for nothing).
 * To be called synchronously when the background starts.
 */
export function listenToNavigation(): void {
  follow();
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (!permissions.includes('webNavigation')) return;
    follow();
    void markAllInFront();
  });
}

/** Adding the same function twice is adding it once. */
function follow(): void {
  const { webNavigation } = browser as { webNavigation?: typeof browser.webNavigation };
  if (!webNavigation) return;
  webNavigation.onCommitted.addListener(onNavigation);
  // A page that changes its own address (`history.pushState`).
  webNavigation.onHistoryStateUpdated.addListener(onNavigation);
  browser.tabs.onActivated.addListener(onActivated);
}

function onNavigation({ tabId, frameId, url }: { tabId: number; frameId: number; url: string }): void {
  if (frameId === 0) void mark(tabId, url);
}

function onActivated({ tabId }: { tabId: number }): void {
  void markTab(tabId);
}

/** Marks the tab as its page stands now, where its address may be known. */
export async function markTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.url) await mark(tabId, tab.url);
}

async function markAllInFront(): Promise<void> {
  for (const { id } of await browser.tabs.query({ active: true })) if (id !== undefined) await markTab(id);
}

async function mark(tabId: number, url: string): Promise<void> {
  // A library that does not open says so elsewhere.
  const row = await articleByUrl(url).catch(() => null);
  await showBadge(tabId, row && row.trashedAt === 0 ? 'saved' : 'none');
}
