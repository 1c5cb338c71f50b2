import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { downloadsOf } from './downloads.ts';
import { requireBrowser } from './install.ts';

export interface Chromium {
  browser: Browser;
  extension: Extension;
  profile: string;
  /** `chrome-extension://<id>` */
  origin: string;
}

export interface ChromiumOptions {
  /** The unpacked extension. */
  folder: string;
  profile?: string;
  /** Shows a window; needs a display. */
  headed?: boolean;
  /** `DISPLAY` for a headed browser. */
  display?: string;
  args?: string[];
  /** More variables for its environment. */
  env?: Record<string, string> | undefined;
  /** Leaves the tab open that the extension opens at its install. */
  keepWelcome?: boolean;
}

/** Starts a Chromium with one extension on a profile of its own. The profile's folder is the caller's to delete. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'broadsheet-chromium-'));
  // Left behind by a browser that was killed, it would make the next one refuse the profile.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(path.join(profile, name), { force: true });
  }
  const asRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloadsOf(profile) },
    env: {
      ...process.env,
      ...(options.display && { DISPLAY: options.display }),
      LANGUAGE: 'en',
      LANG: 'en_US.UTF-8',
      ...options.env,
    },
    args: ['--lang=en-US', ...(asRoot ? ['--no-sandbox'] : []), ...(options.args ?? [])],
  });
  const id = await browser.installExtension(options.folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The extension in ${options.folder} did not load`);
  const chromium = { browser, extension, profile, origin: `chrome-extension://${id}` };
  // A profile that is used again was welcomed before.
  if (!options.profile && !options.keepWelcome) {
    const welcome = await waitForExtensionPage(chromium, 'welcome.html');
    await welcome.close();
  }
  return chromium;
}

/** The page of the extension whose path begins so, as soon as the browser shows it (a popup, say). */
export async function waitForExtensionPage(
  chromium: Chromium,
  file: string,
  timeout = 10_000,
): Promise<Page> {
  const start = `${chromium.origin}/${file}`;
  const target = await chromium.browser.waitForTarget(
    (it) => it.type() === 'page' && it.url().startsWith(start),
    {
      timeout,
    },
  );
  return target.asPage();
}
