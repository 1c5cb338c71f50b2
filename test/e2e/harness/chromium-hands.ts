import type { Page } from 'puppeteer-core';
import { poll } from './poll.ts';
import type { Screen } from './screen.ts';

/**
 * Waits until a person could begin: the extension has made its menu entries, and a key of the display reaches the page in
 * front. The first keys of a browser that has just started were seen to be lost.
 *
 * @param ours a page of the extension, to ask for the menu entries
 */
export async function waitForHands(tab: Page, ours: Page, screen: Screen): Promise<void> {
  await poll(
    () => ours.evaluate(hasMenu),
    () => 'no menu entries yet',
  );
  await tab.bringToFront();
  await tab.evaluate(noteKeys);
  await poll(
    async () => {
      screen.key('Control_L');
      return tab.evaluate(() => 'broadsheetKey' in window);
    },
    () => 'no key reached the page',
  );
}

async function hasMenu(): Promise<boolean> {
  const menus = (
    globalThis as unknown as {
      chrome: { contextMenus: { update(id: string, to: object): Promise<void> } };
    }
  ).chrome.contextMenus;
  return menus.update('open-list', {}).then(
    () => true,
    () => false,
  );
}

function noteKeys(): void {
  addEventListener('keydown', () => Object.assign(window, { broadsheetKey: true }), { once: true });
}
