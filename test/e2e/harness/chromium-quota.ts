import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** A Chromium that has asked how much room there is believes it for so long, ms (20 s in 156). */
export const BELIEVED = 22_000;

/** Lets an origin store so many bytes as long as the page is open. */
export async function limitStorage(page: Page, origin: string, quotaSize: number): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  await delay(BELIEVED);
}
