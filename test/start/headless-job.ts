import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../browsers/chromium.ts';
import type { Page as Wanted } from './arguments.ts';
import { readSaved, type SavedPage } from './library.ts';
import type { PageServer } from './page-server.ts';
import { openPage, saveWithPopup } from './save-page.ts';

export type Outcome = SavedPage | { url: string; notSaved: string };

export interface JobOptions {
  folder: string;
  server: PageServer;
  /** Called while popup and library are still open, after each page that was saved. */
  onSaved?: (chromium: Chromium, popup: Page, saved: SavedPage) => Promise<void>;
  onProgress?: (outcome: Outcome, number: number) => void;
}

/** One page may not hold up hundreds: whatever hangs is given up after this, ms. */
const PAGE_LIMIT = 90_000;

/** Saves pages one after the other in one browser, and goes on whatever becomes of each. */
export async function savePages(pages: Wanted[], options: JobOptions): Promise<Outcome[]> {
  // Pages from disk are shown as they were stored: nothing is fetched from the web for them.
  const offline = pages.every(({ type }) => type === 'file');
  const args = offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : [];
  const start = () => launchChromium({ folder: options.folder, args });
  const outcomes: Outcome[] = [];
  let chromium = await start();
  try {
    for (const wanted of pages) {
      if (!chromium.browser.connected) {
        await end(chromium);
        chromium = await start();
      }
      const url = wanted.type === 'url' ? wanted.url : options.server.add(wanted.file);
      const outcome = await within(PAGE_LIMIT, saveOne(chromium, url, wanted.type === 'file', options)).catch(
        (error): Outcome => ({ url, notSaved: wordsOf(error) }),
      );
      await closePages(chromium);
      outcomes.push(outcome);
      options.onProgress?.(outcome, outcomes.length);
    }
    return outcomes;
  } finally {
    await end(chromium);
  }
}

async function saveOne(
  chromium: Chromium,
  url: string,
  saved: boolean,
  options: JobOptions,
): Promise<Outcome> {
  const page = await chromium.browser.newPage();
  await openPage(page, url, saved);
  const { verdict, popup } = await saveWithPopup(chromium, page);
  if (verdict.type === 'notSaved') return { url, notSaved: verdict.reason };
  // The popup is a page of ours as good as any other.
  const article = await readSaved(popup, page.url());
  if (!article) return { url, notSaved: 'The popup said saved, but the library does not have it.' };
  await options.onSaved?.(chromium, popup, article);
  return article;
}

/** Closes every tab but one; a browser without any would end. */
async function closePages({ browser }: Chromium): Promise<void> {
  if (!browser.connected) return;
  const [keep, ...others] = await browser.pages();
  const closing = others.map((it) => within(5_000, it.close()).catch(() => {}));
  await Promise.all([...closing, keep?.goto('about:blank').catch(() => {})]);
}

async function end({ browser, profile }: Chromium): Promise<void> {
  await within(10_000, browser.close()).catch(() => browser.process()?.kill('SIGKILL'));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Given up after ${limit / 1000} s.`)), limit);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
