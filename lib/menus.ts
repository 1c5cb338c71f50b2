import { browser, openPanel } from './browser.ts';
import { saveByGesture } from './commands.ts';
import { t } from './i18n.ts';
import { saveLinkByGesture } from './save-link.ts';
import { saveTabsByGesture } from './save-tabs.ts';

/** Answers the context menu. To be called synchronously when the background starts. */
export function listenToMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === 'save-page') void saveByGesture(tab.id);
    // All synchronous: a panel opens, and a permission is asked for, only inside the gesture.
    if (menuItemId === 'save-link' && linkUrl) void saveLinkByGesture(linkUrl, tab);
    if (menuItemId === 'save-tabs') void saveTabsByGesture(tab);
    if (menuItemId === 'open-list') void openPanel(tab.windowId);
  });
}

/** Makes the entries anew. They outlive the background, so this belongs to installation and update. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  // Only web pages: a menu that can do nothing is a nuisance.
  const documentUrlPatterns = ['http://*/*', 'https://*/*', 'file:///*'];
  const page = ['page', 'selection', 'image'] as const;
  browser.contextMenus.create({
    id: 'save-page',
    title: t('menuSavePage'),
    contexts: [...page],
    documentUrlPatterns,
  });
  browser.contextMenus.create({
    id: 'save-link',
    title: t('menuSaveLink'),
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus.create({ id: 'open-list', title: t('menuOpenList'), contexts: [...page, 'link'] });
  // The menu of the toolbar button; that of a tab would take another permission in Firefox.
  browser.contextMenus.create({ id: 'save-tabs', title: t('saveTabs'), contexts: ['action'] });
}
