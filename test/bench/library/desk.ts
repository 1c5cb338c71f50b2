import { launchChromium } from '../../browsers/chromium.ts';
import type { BrowserName } from '../../browsers/find.ts';
import { firefoxDriver } from '../../e2e/harness/firefox-driver.ts';
import type { LibraryBench } from './in-extension.ts';

/** A browser with the extension, standing at the benchmark's own page. */
export interface Desk {
  /** "Chrome/156", "firefox 153" */
  version: string;
  /** Calls one of `bench` in the page. It must answer within `CALL_LIMIT`. */
  call<K extends keyof LibraryBench>(
    name: K,
    ...args: Parameters<LibraryBench[K]>
  ): Promise<Awaited<ReturnType<LibraryBench[K]>>>;
  /** Ends the extension's background, as the browser does after a pause. */
  stopBackground(): Promise<void>;
  /** MB that the extension's pages take: live objects in Chromium, the process in Firefox. */
  memory(): Promise<number>;
  quit(): Promise<void>;
}

/** A call of the page may take this long, ms. */
const CALL_LIMIT = 150_000;
const GECKO_ID = 'broadsheet@broadsheet.example';
/** Fixed, so that the library of a kept profile is found again. */
const UUID = 'b70ad5ee-1f00-4d0c-9c1b-3a1f0c9f2c11';
const PAGE = 'bench.html';

/** Starts a browser on a profile, with the unpacked extension in `folder`. */
export function openDesk(browser: BrowserName, folder: string, profile: string): Promise<Desk> {
  return browser === 'chromium' ? chromiumDesk(folder, profile) : firefoxDesk(folder, profile);
}

async function chromiumDesk(folder: string, profile: string): Promise<Desk> {
  const args = ['--window-size=1000,1000', '--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const { browser, origin } = await launchChromium({ folder, profile, args });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(`${origin}/${PAGE}`);
  // As the window that somebody types into: without the focus no field is told that it has it.
  await page.emulateFocusedPage(true);
  return {
    version: await browser.version(),
    call: (name, ...args) => page.evaluate(callOf(name, args)) as never,
    async stopBackground() {
      const worker = browser.targets().find((it) => it.type() === 'service_worker');
      // It may have ended by itself in between.
      await (await worker?.worker())?.close().catch(() => {});
    },
    memory: () => page.evaluate('gc(), performance.memory.usedJSHeapSize / 1048576') as Promise<number>,
    quit: () => browser.close(),
  };
}

async function firefoxDesk(folder: string, profile: string): Promise<Desk> {
  const { run, use, firefox } = await firefoxDriver({
    profile,
    preferences: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await use('content', null, (send) => send('Addon:Install', { path: folder, temporary: true }));
  // The driver's own limit of 30 s is short on a busy machine.
  await use('content', null, (send) => send('WebDriver:SetTimeouts', { script: CALL_LIMIT }));
  const tab = await use('content', null, (send) => send('WebDriver:GetWindowHandle'));
  const handle = tab.value as string;
  await use('content', handle, (send) =>
    send('WebDriver:Navigate', { url: `moz-extension://${UUID}/${PAGE}` }),
  );
  const version = await run<string>('page', handle, '() => navigator.userAgent.match(/Firefox.*/)[0]');
  return {
    version,
    call: (name, ...args) => run('page', handle, `() => ${callOf(name, args)}`) as never,
    stopBackground: () => run('chrome', handle, STOP, [GECKO_ID]),
    memory: () => run('chrome', handle, MEMORY),
    quit: () => firefox.quit(),
  };
}

const callOf = (name: string, args: unknown[]) => `libraryBench.${name}(...${JSON.stringify(args)})`;

const STOP = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.GlobalManager.getExtension(id).terminateBackground();
}`;

const MEMORY = `async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find((it) => it.type === 'extension').memory / 1048576;
}`;
