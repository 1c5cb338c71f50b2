import { rmSync } from 'node:fs';
import { launchChromium } from '../browsers/chromium.ts';
import type { Page } from './arguments.ts';
import type { PageServer } from './page-server.ts';

/** Opens a browser with the extension at these pages, and ends with it. */
export async function showInWindow(folder: string, pages: Page[], server: PageServer): Promise<void> {
  const { browser, profile } = await launchChromium({ folder, headed: true });
  try {
    const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    const [first] = await browser.pages();
    for (const [index, page] of pages.entries()) {
      const tab = index === 0 && first ? first : await browser.newPage();
      await tab
        .goto(page.type === 'url' ? page.url : server.add(page.file))
        .catch((error) => console.error(String(error)));
    }
    console.error('Press the Broadsheet button in the toolbar (or Alt+Shift+K). Close the browser to end.');
    await closed;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
