import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { waitForExtensionPage } from '../browsers/chromium.ts';
import type { ChromiumHarness } from '../e2e/harness/chromium-harness.ts';
import { manyRows, sampleLibrary } from './sample-library.ts';
import { SAMPLE_STORIES, type SampleStory } from './sample-stories.ts';
import { addRows, seed } from './seed.ts';

/** Rows that cross to the browser in one message. */
const AT_ONCE = 2000;

export interface Look {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** The whole page, not only what fits the window. */
  whole?: boolean;
  /** As if the browser could not open the library. */
  broken?: boolean;
}

/** Arranges the extension for its picture. */
export class Studio {
  private readonly harness: ChromiumHarness;
  private readonly helper: Page;
  private readonly out: string;

  private constructor(harness: ChromiumHarness, helper: Page, out: string) {
    this.harness = harness;
    this.helper = helper;
    this.out = out;
  }

  static async open(harness: ChromiumHarness, out: string): Promise<Studio> {
    const helper = await harness.chromium.browser.newPage();
    await helper.goto(`${harness.chromium.origin}/sidepanel.html`);
    await helper.waitForSelector('main');
    return new Studio(harness, helper, out);
  }

  /** A library of these stories, or of the first so many of the sample, with `more` older ones; and nothing else. */
  async fill(wanted: number | readonly SampleStory[], more = 0): Promise<void> {
    await this.helper.evaluate(async () => {
      const request = indexedDB.open('broadsheet');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const tables = [...request.result.objectStoreNames].filter((name) => name !== 'meta');
      const transaction = request.result.transaction(tables, 'readwrite');
      for (const table of tables) transaction.objectStore(table).clear();
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      request.result.close();
    });
    const stories = typeof wanted === 'number' ? SAMPLE_STORIES.slice(0, wanted) : wanted;
    await seed(this.helper, sampleLibrary(stories, Date.now()));
    const rows = manyRows(more, Date.now());
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await this.helper.evaluate(addRows, rows.slice(from, from + AT_ONCE));
  }

  /** A page of ours in a tab. */
  async shootPage(
    name: string,
    file: string,
    look: Look,
    arrange?: (page: Page) => Promise<void>,
  ): Promise<void> {
    const page = await this.harness.chromium.browser.newPage();
    await page.setViewport({ width: look.width ?? 1100, height: look.height ?? 800, deviceScaleFactor: 2 });
    await setTheme(page, look);
    if (look.broken) await page.evaluateOnNewDocument(breakStorage);
    await page.goto(`${this.harness.chromium.origin}/${file}`, { waitUntil: 'networkidle0' });
    await arrange?.(page);
    await settle(page);
    // A window of that height: what is outside the window need not be painted.
    if (look.whole) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ width: look.width ?? 1100, height, deviceScaleFactor: 2 });
      await settle(page);
    }
    await page.screenshot({ path: `${this.out}${name}.png` });
    await page.close();
    // What the pages noted of it would be told on the next picture.
    if (look.broken) await this.helper.evaluate(endTrouble);
  }

  /** How lists were sorted and set is forgotten; only when none is open that would keep it. */
  forgetViews(): Promise<void> {
    return this.helper.evaluate(() => localStorage.clear());
  }

  /** The real popup over a page of the test site. */
  async shootPopup(
    name: string,
    path: string,
    look: Look,
    arrange?: (popup: Page) => Promise<void>,
  ): Promise<void> {
    await this.harness.open(path.startsWith('/') ? this.harness.site.url(path) : path);
    await this.harness.pressToolbarButton();
    const popup = await waitForExtensionPage(this.harness.chromium, 'popup.html');
    await popup.waitForSelector('main');
    await setTheme(popup, look);
    await arrange?.(popup);
    await settle(popup);
    await popup.screenshot({ path: `${this.out}${name}.png` });
    await popup.close();
  }

  /** Pictures taken before, side by side as on a desk. */
  async compose(
    file: URL,
    names: { name: string; width: number }[],
    size = { width: 1400, height: 860 },
  ): Promise<void> {
    const page = await this.harness.chromium.browser.newPage();
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
    const images = names.map(({ name, width }) => {
      const data = readFileSync(`${this.out}${name}.png`).toString('base64');
      return `<img width="${width}" src="data:image/png;base64,${data}">`;
    });
    await page.setContent(`<style>${DESK}</style>${images.join('')}`);
    await settle(page);
    await page.screenshot({ path: fileURLToPath(file) as `${string}.png` });
    await page.close();
  }

  /** A page on its way, as it is now. */
  async keep(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: `${this.out}${name}.png` });
  }

  publish(path: string, body: string): void {
    this.harness.site.put(path, { body });
  }
}

const endTrouble = () =>
  (
    globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
  ).chrome.storage.local.remove('libraryTrouble');

function breakStorage() {
  indexedDB.open = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
}

const DESK = `
  body { display: flex; gap: 40px; justify-content: center; align-items: center; height: 100vh; margin: 0; overflow: hidden; background: #dfe5ea }
  img { max-height: 86vh; object-fit: cover; object-position: top; border-radius: 10px; box-shadow: 0 10px 40px rgb(20 40 60 / 28%) }`;

const setTheme = (page: Page, { theme = 'light' }: Look) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);

/** Until faces and pictures are there. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].filter((it) => it.src).map((it) => it.decode().catch(() => {})));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
