import type { Page } from 'puppeteer-core';
import words from '../../public/_locales/en/messages.json' with { type: 'json' };
import { type Chromium, waitForExtensionPage } from '../browsers/chromium.ts';

/** What the popup said in the end. */
export type PopupVerdict = { type: 'saved' } | { type: 'notSaved'; reason: string };

/** How long a page from the web may take until its resources rest, ms; then it is saved as it is. */
const SETTLE_LIMIT = 8_000;
/** How long the popup may take to know a page and to save it, ms: the capture has its own bounds below this. */
const POPUP_LIMIT = 30_000;

/** Opens an address as a person would, as far as it comes. A page that will not stop loading is stopped. */
export async function openPage(page: Page, url: string, saved: boolean): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  if (saved) await stayOn(page, url);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
  const loaded = page.waitForFunction(() => document.readyState === 'complete', { timeout: SETTLE_LIMIT });
  await loaded.catch(() => page.evaluate(() => window.stop()));
  if (!saved) await page.waitForNetworkIdle({ concurrency: 2, timeout: SETTLE_LIMIT }).catch(() => {});
}

/** A page from disk must not lead away: scripts in it often try to go to the place they came from. */
async function stayOn(page: Page, url: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const leaves =
      request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() !== url;
    void (leaves ? request.abort('aborted') : request.continue()).catch(() => {});
  });
}

/** Presses the toolbar button, then Save in the popup, and waits for its verdict. Leaves the popup open. */
export async function saveWithPopup(
  chromium: Chromium,
  page: Page,
): Promise<{ verdict: PopupVerdict; popup: Page }> {
  await page.bringToFront();
  await page.triggerExtensionAction(chromium.extension);
  const popup = await waitForExtensionPage(chromium, 'popup.html');
  const known = await popup.waitForFunction(readPopup, { timeout: POPUP_LIMIT }, '', texts);
  const before = await known.jsonValue();
  if (!before || before.button === null)
    return { verdict: { type: 'notSaved', reason: before ? before.says : '' }, popup };
  await popup.locator(`::-p-aria([name="${before.button}"][role="button"])`).click();
  const ended = await popup.waitForFunction(readPopup, { timeout: POPUP_LIMIT }, before.says, texts);
  const after = await ended.jsonValue();
  const saved = after !== null && after.tone === 'good';
  return {
    verdict: saved ? { type: 'saved' } : { type: 'notSaved', reason: after ? after.says : '' },
    popup,
  };
}

const texts = { save: words.save.message, saveAgain: words.saveAgain.message, saving: words.saving.message };

interface PopupState {
  says: string;
  tone: string;
  /** The button that saves, or null where the page cannot be saved as an article. */
  button: string | null;
}

/** Runs inside the popup: what it says of the page, or null while it does not know or still says `before`. */
function readPopup(before: string, { save, saveAgain, saving }: typeof texts): PopupState | null {
  const status = document.querySelector<HTMLElement>('[data-tone]');
  const says = status?.querySelector('p')?.firstChild?.textContent?.trim() ?? '';
  if (!status || says === '' || says === before || says === saving) return null;
  const names = [...document.querySelectorAll('button')].map((it) => it.textContent?.trim());
  const button = [save, saveAgain].find((it) => names.includes(it)) ?? null;
  return { says, tone: status.dataset.tone ?? '', button };
}
