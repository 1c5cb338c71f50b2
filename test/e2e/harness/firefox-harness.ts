import { rmSync } from 'node:fs';
import {
  chooseMenuItem,
  consoleErrors,
  focusAddressBar,
  isWindowReady,
  noPopup,
  openTab,
  pinButton,
  setMedium,
  stopBackground,
} from './firefox-chrome.ts';
import { type Code, firefoxDriver } from './firefox-driver.ts';
import { readToastInPage, toastButtonAt } from './firefox-toast.ts';
import { type FirefoxView, firefoxView, pressKeys, pressMouse } from './firefox-view.ts';
import { addWorkbench, grantedFolder } from './granted-folder.ts';
import type { Harness, StoryOptions, Tables } from './harness.ts';
import { readBadge, readShortcuts, readTable } from './in-page.ts';
import { startMediaDesk } from './media-desk.ts';
import { poll } from './poll.ts';
import { HOSTS, type Site } from './site.ts';
import { spokenFolder, teach } from './spoken-folder.ts';

export const FIREFOX_FOLDER = `${process.env.BROADSHEET_OUTPUT ?? new URL('../../../.output', import.meta.url).pathname}/firefox-mv3`;

const GECKO_ID = 'broadsheet@broadsheet.example';
/** Fixed before the start, so that the addresses of our pages are known. */
const UUID = 'b70ad5ee-1f00-4d0c-9c1b-3a1f0c9f2c11';
const WIDGET = 'broadsheet_broadsheet_example-browser-action';
const BUTTON = `#${WIDGET} .unified-extensions-item-action-button`;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Firefox can also be asked as itself. */
export interface FirefoxHarness extends Harness {
  /** Runs a function, of which only the text crosses, in the browser's own window. */
  inBrowser<T>(what: Code, ...args: unknown[]): Promise<T>;
}

/** Starts headless Firefox; its keys and menus need no screen. */
export async function firefoxHarness(
  site: Site,
  {
    granted = false,
    quota,
    workbench,
    language,
    keepWelcome = false,
    voice = false,
    mediaKeys = false,
  }: StoryOptions = {},
  more: Record<string, string | number | boolean> = {},
): Promise<FirefoxHarness> {
  const origin = `moz-extension://${UUID}`;
  const spoken = language ? spokenFolder(FIREFOX_FOLDER, language) : FIREFOX_FOLDER;
  const folder = granted ? grantedFolder(spoken) : spoken;
  if (granted && workbench) addWorkbench(folder, workbench);
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    'network.dns.localDomains': HOSTS.join(','),
    'extensions.webextOptionalPermissionPrompts': false,
    // The test site has no https to be upgraded to.
    'security.mixed_content.upgrade_display_content': false,
    // What was copied is read again by the tests, never by the extension.
    'dom.events.testing.asyncClipboard': true,
    // Voices of its own for tests, which make no sound.
    'media.webspeech.synth.test': voice,
    // In kB.
    ...(quota && { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.floor(quota / 1024) }),
    ...more,
  };
  const desk = mediaKeys ? await startMediaDesk() : null;
  const setting = { preferences, env: desk?.env ?? {} };
  let driver = await firefoxDriver(setting);
  let tab = '';
  let helper = '';
  const view = (handle: string): FirefoxView => firefoxView(driver, { handle });
  const go = (handle: string, url: string) =>
    driver.use('content', handle, (send) => send('WebDriver:Navigate', { url }).catch(ignoreDownloads));

  try {
    await install();
    await settleWelcome();
  } catch (error) {
    // Nobody else can end a browser that did not come so far, and it would slow down all that follow.
    await driver.firefox.kill();
    desk?.stop();
    rmSync(driver.firefox.profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }

  async function install(): Promise<void> {
    await poll(() => driver.run('chrome', null, isWindowReady));
    await driver.use('content', null, (send) => send('Addon:Install', { path: folder, temporary: true }));
    await driver.run('chrome', null, pinButton, [WIDGET]);
    // An update closes the pages of ours, and with them perhaps the one that was driven last.
    const handles = await driver.use('content', null, (send) => send('WebDriver:GetWindowHandles'));
    tab = (handles as unknown as string[])[0] as string;
    // A page that asks nothing of the library.
    helper = await newTab(`${origin}/privacy.html`, false);
    await driver.use('content', tab, (send) =>
      send('WebDriver:SwitchToWindow', { handle: tab, focus: true }),
    );
  }

  /** The tab that the extension opens at its install: at the first start of a profile only. Waited for, kept or not. */
  async function settleWelcome(): Promise<void> {
    const welcome = await ourTab('welcome.html');
    if (keepWelcome) return;
    await welcome.close();
    await driver.use('content', tab, (send) =>
      send('WebDriver:SwitchToWindow', { handle: tab, focus: true }),
    );
  }

  async function ourTab(file: string): Promise<FirefoxView> {
    let seen: string[] = [];
    const look = async () => {
      seen = [];
      const answer: unknown = await driver.use('content', null, (send) => send('WebDriver:GetWindowHandles'));
      const handles = answer as string[];
      for (const handle of handles.filter((it) => it !== helper)) {
        const address = await driver.run<string>('page', handle, '() => location.href');
        seen.push(address);
        if (address.startsWith(`${origin}/${file}`)) return view(handle);
      }
      return null;
    };
    return poll(look, () => `There were: ${seen.join(', ')}`);
  }

  async function newTab(url: string, focus = true): Promise<string> {
    const handle = await driver.run<string>('chrome', tab, openTab, [url, focus]);
    await poll(() => driver.run('page', handle, String(isLoaded), [url]));
    return handle;
  }

  async function newWindow(url: string): Promise<string> {
    const made = await driver.use('content', tab, (send) =>
      send('WebDriver:NewWindow', { type: 'window', focus: true }),
    );
    const { handle } = made as unknown as { handle: string };
    await go(handle, url);
    return handle;
  }

  const extensionView = async (type: 'popup' | 'sidebar') => {
    const shown = firefoxView(driver, { helper, type });
    await shown.until(() => document.readyState === 'complete');
    return shown;
  };

  return {
    name: 'firefox',
    site,
    desk,
    get page() {
      return view(tab);
    },
    async open(url, waitUntil = 'loaded') {
      await driver.use('content', tab, (send) =>
        send('WebDriver:SwitchToWindow', { handle: tab, focus: true }),
      );
      if (waitUntil === 'loaded') return void (await go(tab, url));
      await driver.run('page', tab, '(url) => { location.href = url }', [url]);
      await poll(() =>
        driver.run('page', tab, '(url) => location.href === url && document.body !== null', [url]),
      );
    },
    openWindow: async (url) => view(await newWindow(url)),
    async pressToolbarButton(shown) {
      const place = (shown as FirefoxView | undefined)?.place;
      const handle = place && 'handle' in place ? place.handle : tab;
      // A second press would only close a popup that is still open.
      await driver.run('page', helper, closePopups);
      await poll(() => driver.run('chrome', handle, noPopup));
      await driver.use('chrome', handle, async (send) => {
        await send('WebDriver:SwitchToWindow', { handle, focus: true });
        const found = await send('WebDriver:FindElement', { using: 'css selector', value: BUTTON });
        await send('WebDriver:ElementClick', { id: (found.value as Record<string, string>)[ELEMENT] });
      });
    },
    popup: () => extensionView('popup'),
    panel: () => extensionView('sidebar'),
    ourTab,
    openOurs: async (file) => view(await newTab(`${origin}/${file}`)),
    showAsPrinted: (shown, printed) => {
      const { place } = shown as FirefoxView;
      return driver.run('chrome', 'handle' in place ? place.handle : tab, setMedium, [
        printed ? 'print' : '',
      ]);
    },
    async pressShortcut(keys) {
      const names = keys
        .split('+')
        .map((key) => (key.length > 1 ? `${key[0]?.toUpperCase()}${key.slice(1)}` : key.toUpperCase()));
      await pressKeys(driver, tab, names, 'chrome');
    },
    async typeInAddressBar(words) {
      await driver.run('chrome', tab, focusAddressBar);
      for (const letter of words) await pressKeys(driver, tab, [letter], 'chrome');
      await pressKeys(driver, tab, ['Enter'], 'chrome');
    },
    async chooseFromContextMenu(selector, label) {
      await rightClick(selector);
      await poll(() => driver.run('chrome', tab, chooseMenuItem, [label]));
    },
    inBrowser: (what, ...args) => driver.run('chrome', tab, what, args),
    toast: () => driver.run('privileged', tab, readToastInPage),
    async clickToast(label) {
      const at = await poll(() =>
        driver.run<{ x: number; y: number } | null>('privileged', tab, toastButtonAt, [label]),
      );
      await driver.run('privileged', tab, pressMouse, [at.x, at.y], 'const view = window;');
    },
    rows: <K extends keyof Tables>(table: K) => driver.run<Tables[K][]>('page', helper, readTable, [table]),
    shortcuts: () => driver.run('page', helper, readShortcuts, [], 'const chrome = browser;'),
    badge: () => driver.run('page', helper, readBadge, [], 'const chrome = browser;'),
    stopWorker: () => driver.run('chrome', tab, stopBackground, [GECKO_ID]),
    update: () => install(),
    speak(words) {
      if (language) teach(folder, words);
      return install();
    },
    profile: () => driver.firefox.profile,
    kill: () => driver.firefox.kill(),
    async restart() {
      driver = await firefoxDriver({ ...setting, profile: driver.firefox.profile });
      await install();
    },
    problems: () => driver.run('chrome', tab, consoleErrors, [origin]),
    async quit() {
      await driver.firefox.quit();
      desk?.stop();
      await site.stop();
      rmSync(driver.firefox.profile, { recursive: true, force: true, maxRetries: 5 });
      for (const copy of [language && spoken, granted && folder])
        if (copy) rmSync(copy, { recursive: true, force: true });
    },
  };

  async function rightClick(selector: string): Promise<void> {
    await driver.use('content', tab, async (send) => {
      const found = await send('WebDriver:FindElement', { using: 'css selector', value: selector });
      const press = { type: 'pointerDown', button: 2 };
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin: found.value },
        press,
        { ...press, type: 'pointerUp' },
      ];
      await send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    });
  }
}

function isLoaded(url: string): boolean {
  return location.href.startsWith(url) && document.readyState === 'complete';
}

/** Runs in a page of ours. */
function closePopups(): void {
  const api = (globalThis as unknown as { browser: { extension: { getViews(q: object): Window[] } } })
    .browser;
  for (const popup of api.extension.getViews({ type: 'popup' })) popup.close();
}

/** A navigation that ends in a file for a viewer, or in Firefox's error page, is still where the test wants to be. */
function ignoreDownloads(error: Error): { value: null } {
  if (!/Reached error page|aborted/i.test(error.message)) throw error;
  return { value: null };
}
