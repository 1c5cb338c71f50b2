import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import words from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type Chromium, waitForExtensionPage } from '../browsers/chromium.ts';

/** Pictures of the popup, the side panel and the reader, as they are after a save. Returns the files. */
export async function takeScreens(chromium: Chromium, popup: Page, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const file = (name: string) => path.join(folder, `${name}.png`);
  await popup.screenshot({ path: file('popup') });
  const reader = await popup.$eval('a[href*="reader.html"]', (link) => (link as HTMLAnchorElement).href);

  // Only a press of a button may open the panel; the popup closes over it.
  await popup.locator(`::-p-aria([name="${words.openPanel.message}"][role="button"])`).click();
  const panel = await waitForExtensionPage(chromium, 'sidepanel.html');
  await panel.waitForSelector('[data-row]');
  await panel.screenshot({ path: file('side-panel') });

  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1100, height: 1400 });
  await page.goto(reader);
  await page.waitForSelector('article p');
  await page.waitForNetworkIdle({ timeout: 5_000 }).catch(() => {});
  await page.screenshot({ path: file('reader') });
  return ['popup', 'side-panel', 'reader'].map(file);
}
