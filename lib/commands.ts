import { announce } from './announce.ts';
import { showBadge } from './badge.ts';
import { browser, openPanel } from './browser.ts';
import { keepPictures } from './pictures/keep-pictures.ts';
import { saveTab } from './save-tab.ts';

/** Answers the keyboard commands. To be called synchronously when the background starts. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (!tab) return;
    if (command === 'save-page' && tab.id !== undefined) void saveByGesture(tab.id);
    // Synchronous: a panel opens only inside the gesture.
    if (command === 'open-list') void openPanel(tab.windowId);
  });
}

/** Saves the page in the tab on a key or from a menu, where nothing of ours is open, and tells what became of it. */
export async function saveByGesture(tabId: number): Promise<void> {
  const saveId = crypto.randomUUID();
  await showBadge(tabId, 'busy');
  const outcome = await saveTab(tabId, saveId);
  if ('id' in outcome) void keepPictures(tabId, outcome.id);
  await announce(tabId, saveId, outcome);
}
