import { rmSync } from 'node:fs';
import type { ConsoleMessage, Page, Target } from 'puppeteer-core';
import { type Chromium, launchChromium, waitForExtensionPage } from '../../browsers/chromium.ts';
import { type Display, startDisplay } from '../../browsers/display.ts';
import { waitForHands } from './chromium-hands.ts';
import { chooseFromMenu } from './chromium-menu.ts';
import { limitStorage } from './chromium-quota.ts';
import { clickToast, readToast } from './chromium-toast.ts';
import { chromiumView } from './chromium-view.ts';
import { addWorkbench, grantedFolder } from './granted-folder.ts';
import type { Harness, StoryOptions, Tables, View } from './harness.ts';
import { readBadge, readShortcuts, readTable } from './in-page.ts';
import { startMediaDesk } from './media-desk.ts';
import { poll } from './poll.ts';
import { type Screen, screenOf } from './screen.ts';
import type { Site } from './site.ts';
import { spokenFolder, teach } from './spoken-folder.ts';

export const CHROMIUM_FOLDER = `${process.env.BROADSHEET_OUTPUT ?? new URL('../../../.output', import.meta.url).pathname}/chrome-mv3`;

/** Another extension, which speaks. */
const VOICE_FOLDER = new URL('voice', import.meta.url).pathname;

/** How long a page may take to load, ms. */
const LOAD_LIMIT = 90_000;

/** Our names lead to the test site; everything else leads nowhere. */
const RESOLVE = 'MAP *.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

export interface ChromiumHarness extends Harness {
  readonly chromium: Chromium;
  readonly tab: Page;
}

/** Starts Chromium; `headed` gives it a screen of its own, which keys and menus need. */
export async function chromiumHarness(
  site: Site,
  {
    headed = false,
    granted = false,
    quota,
    workbench,
    language,
    keepWelcome = false,
    voice = false,
    mediaKeys = false,
  }: StoryOptions = {},
  moreArgs: string[] = [],
): Promise<ChromiumHarness> {
  const display: Display | null = headed ? await startDisplay() : null;
  const screen: Screen | null = display && screenOf(display.name);
  const desk = mediaKeys ? await startMediaDesk() : null;
  const problems: string[] = [];
  const spoken = language ? spokenFolder(CHROMIUM_FOLDER, language) : CHROMIUM_FOLDER;
  // Chromium sets no limit to an extension that asks for storage without one.
  const folder = granted ? grantedFolder(spoken, quota ? 'unlimitedStorage' : '') : spoken;
  if (granted && workbench) addWorkbench(folder, workbench);
  let chromium = await start();
  let tab = await firstTab();
  let helper: Page | null = null;
  const update = async () => {
    helper = null;
    await chromium.browser.installExtension(folder);
  };
  if (quota) await helperPage();
  if (voice) await chromium.browser.installExtension(VOICE_FOLDER);
  if (screen) await waitForHands(tab, await helperPage(), screen);

  async function start(profile?: string): Promise<Chromium> {
    const started = await launchChromium({
      folder,
      profile,
      keepWelcome,
      headed,
      display: display?.name,
      env: desk?.env,
      args: [
        `--host-resolver-rules=${RESOLVE}`,
        '--disable-features=HttpsUpgrades',
        '--window-size=1300,950',
        ...moreArgs,
      ],
    });
    // What was copied is read again by the tests, never by the extension.
    await started.browser
      .defaultBrowserContext()
      .setPermission(started.origin, { permission: { name: 'clipboard-read' }, state: 'granted' });
    const watch = (target: Target) => void listen(target, started.origin, problems);
    started.browser.on('targetcreated', watch).on('targetchanged', watch);
    return started;
  }

  async function firstTab(): Promise<Page> {
    const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
    // Pages that are hard on a browser are loaded beside other work, too.
    page.setDefaultNavigationTimeout(LOAD_LIMIT);
    // A dialog of a page would hold up whoever drives it, for ever. Firefox closes them by itself.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    return page;
  }

  async function helperPage(): Promise<Page> {
    if (!helper || helper.isClosed()) {
      helper = await chromium.browser.newPage({ background: true });
      await helper.goto(`${chromium.origin}/options.html`);
      if (quota) await limitStorage(helper, chromium.origin, quota);
    }
    return helper;
  }

  const ours = async (file: string) => chromiumView(await waitForExtensionPage(chromium, file));
  const needScreen = () => {
    if (!screen) throw new Error('This needs launch(…, { headed: true })');
    return screen;
  };

  return {
    name: 'chromium',
    site,
    desk,
    get chromium() {
      return chromium;
    },
    get tab() {
      return tab;
    },
    get page() {
      return chromiumView(tab);
    },
    async open(url, waitUntil = 'loaded') {
      await tab.bringToFront();
      if (waitUntil === 'loaded') return void (await tab.goto(url).catch(ignoreAborted));
      await tab.evaluate((wanted) => {
        location.href = wanted;
      }, url);
      await poll(() => tab.evaluate((wanted) => location.href === wanted && document.body !== null, url));
    },
    async openWindow(url) {
      const page = await chromium.browser.newPage({ type: 'window' });
      await page.goto(url);
      return chromiumView(page);
    },
    async pressToolbarButton(view) {
      const page = view ? (view as ReturnType<typeof chromiumView>).page : tab;
      // A second press would only close a popup that is still open.
      const open = (await chromium.browser.pages(true)).filter(
        (it) => it.url() === `${chromium.origin}/popup.html`,
      );
      await Promise.all(open.map((it) => it.close()));
      await page.triggerExtensionAction(chromium.extension);
    },
    popup: () => ours('popup.html'),
    panel: () => ours('sidepanel.html'),
    ourTab: ours,
    async openOurs(file) {
      const page = await chromium.browser.newPage();
      await page.goto(`${chromium.origin}/${file}`);
      return chromiumView(page);
    },
    showAsPrinted: (view, printed) =>
      (view as ReturnType<typeof chromiumView>).page.emulateMediaType(printed ? 'print' : undefined),
    pressShortcut: async (keys) => needScreen().key(keys),
    async typeInAddressBar(words) {
      await tab.bringToFront();
      needScreen().key('ctrl+l');
      needScreen().type(words);
      needScreen().key('Return');
    },
    async chooseFromContextMenu(selector, label) {
      await chooseFromMenu(tab, needScreen(), selector, label);
    },
    toast: () => readToast(tab),
    clickToast: (label) => clickToast(tab, label),
    rows: async <K extends keyof Tables>(table: K) =>
      (await (await helperPage()).evaluate(readTable, table)) as Tables[K][],
    shortcuts: async () => (await helperPage()).evaluate(readShortcuts),
    badge: async () => (await helperPage()).evaluate(readBadge),
    async stopWorker() {
      const isOurs = (it: Target) => it.type() === 'service_worker' && it.url().startsWith(chromium.origin);
      const target = chromium.browser.targets().find(isOurs);
      const worker = await target?.worker();
      if (!worker) return false;
      return worker.close().then(() => true, isGone);
    },
    update,
    async speak(words) {
      if (language) teach(folder, words);
      await update();
    },
    profile: () => chromium.profile,
    async kill() {
      const ended = new Promise((resolve) => chromium.browser.once('disconnected', resolve));
      chromium.browser.process()?.kill('SIGKILL');
      await ended;
    },
    async restart() {
      helper = null;
      chromium = await start(chromium.profile);
      tab = await firstTab();
      if (quota) await helperPage();
    },
    problems: async () => problems.splice(0),
    async quit() {
      await chromium.browser.close().catch(() => {});
      display?.stop();
      desk?.stop();
      await site.stop();
      rmSync(chromium.profile, { recursive: true, force: true, maxRetries: 5 });
      for (const copy of [language && spoken, granted && folder])
        if (copy) rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** Files with no answer of their own (a PDF, a download) end a navigation as "aborted" though the page is there. */
function ignoreAborted(error: Error): void {
  if (!error.message.includes('ERR_ABORTED')) throw error;
}

/** A worker that was closed took its session along; one that was gone before has no target any more. */
function isGone(error: Error): boolean {
  return error.message.includes('No session');
}

async function listen(target: Target, origin: string, problems: string[]): Promise<void> {
  if (target.type() !== 'page' || !target.url().startsWith(origin)) return;
  const page = await target.asPage().catch(() => null);
  if (!page || page.listenerCount('pageerror') > 0) return;
  page.on('dialog', (dialog) => {
    problems.push(`${target.url()}: a dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => {});
  });
  page.on('pageerror', (error) => problems.push(`${target.url()}: ${error}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') problems.push(`${target.url()}: ${message.text()}`);
  });
}

export type { View };
