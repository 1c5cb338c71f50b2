/** Functions that run in Firefox's own window (chrome context); only their text crosses, so each stands alone. */

interface FirefoxWindow {
  CustomizableUI: { addWidgetToArea(id: string, area: string): void };
  ChromeUtils: {
    importESModule(address: string): { ExtensionParent: ExtensionParent; NavigableManager: NavigableManager };
  };
  Services: {
    console: { getMessageArray(): { message: string }[]; reset(): void };
    scriptSecurityManager: { getSystemPrincipal(): object };
  };
  gBrowser: {
    selectedTab: Tab;
    addTab(url: string, how: object): Tab;
  };
}
interface Tab {
  linkedBrowser: object;
}
interface NavigableManager {
  getIdForBrowser(browser: object): string;
}
interface ExtensionParent {
  GlobalManager: { getExtension(id: string): Background };
}
interface Background {
  backgroundState: string;
  terminateBackground(how: object): Promise<void>;
}
interface Menu extends HTMLElement {
  state: string;
  openMenu(open: boolean): void;
  activateItem(item: Element): void;
}
declare const window: FirefoxWindow & Window;
declare const CustomizableUI: FirefoxWindow['CustomizableUI'];
declare const ChromeUtils: FirefoxWindow['ChromeUtils'];
declare const Services: FirefoxWindow['Services'];

/** Whether the first window has all it needs: what opens in it before may stay empty. */
export async function isWindowReady(): Promise<boolean> {
  const { gBrowserInit, SessionStore } = window as unknown as {
    gBrowserInit?: { delayedStartupFinished: boolean };
    SessionStore: { promiseAllWindowsRestored: Promise<void> };
  };
  await SessionStore.promiseAllWindowsRestored;
  return gBrowserInit?.delayedStartupFinished === true;
}

/**
 * Opens a tab and returns its handle. Marionette's own command answers with the tab that is selected when one was
 * opened, which is another one when the extension opens one at the same time.
 */
export function openTab(url: string, focus: boolean): string {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { gBrowser } = window;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const tab = gBrowser.addTab(url, { triggeringPrincipal });
  if (focus) gBrowser.selectedTab = tab;
  return NavigableManager.getIdForBrowser(tab.linkedBrowser);
}

/** Puts our button beside the address bar, where a person who uses it has it. */
export function pinButton(widget: string): void {
  CustomizableUI.addWidgetToArea(widget, 'nav-bar');
}

/** True when no popup of an extension is open. */
export function noPopup(): boolean {
  return document.querySelector('browser[webextension-view-type="popup"]') === null;
}

/** Errors since the last look of pages and scripts whose address begins so, CSP violations included. */
export function consoleErrors(origin: string): string[] {
  const messages = Services.console.getMessageArray().map((it) => it.message ?? String(it));
  Services.console.reset();
  // A popup that a person closes, or a page that is left, may have asked something; that nobody hears the answer is no error.
  // A frame that is gone before Firefox has told its process of it (`FrameData`) is Firefox’s own affair.
  const harmless =
    /Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)|FrameData missing/;
  return messages.filter(
    (it) =>
      it.includes(origin) && /\[JavaScript Error|Content-Security-Policy/.test(it) && !harmless.test(it),
  );
}

/** Ends the background whatever it is doing; without the option Firefox puts off the end while a call is unanswered. */
export async function stopBackground(id: string): Promise<boolean> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(id);
  const runs = extension.backgroundState === 'running';
  await extension.terminateBackground({ disableResetIdleForTest: true });
  return runs;
}

/** Gives the keyboard to our popup or sidebar, as the click that opened it does where there is a window manager. */
export function focusPanel(type: 'popup' | 'sidebar'): void {
  const sidebar = document.querySelector<HTMLElement & { contentDocument: Document }>(
    '#sidebar',
  )?.contentDocument;
  const holder = type === 'popup' ? document : sidebar;
  holder?.querySelector<HTMLElement>(`browser[webextension-view-type="${type}"]`)?.focus();
}

/** Chooses our entry from the context menu that is open; false while it is not there. */
export function chooseMenuItem(label: string): boolean {
  const menu = document.querySelector<Menu>('#contentAreaContextMenu');
  const item = [...(menu?.querySelectorAll('menuitem') ?? [])].find(
    (it) => it.getAttribute('label') === label,
  );
  const parent = item?.closest<Menu>('menupopup');
  if (!menu || !item || !parent || menu.state !== 'open') return false;
  if (parent !== menu && parent.state !== 'open') {
    (parent.parentElement as Menu | null)?.openMenu(true);
    return false;
  }
  parent.activateItem(item);
  return true;
}

/** Puts the cursor into the address bar, as Ctrl+L does. */
export function focusAddressBar(): void {
  const { gURLBar } = window as unknown as { gURLBar: { focus(): void; select(): void } };
  gURLBar.focus();
  gURLBar.select();
}

/** Shows the tab in front for a medium of CSS; '': for its own. */
export function setMedium(medium: string): void {
  const { gBrowser } = window as unknown as {
    gBrowser: { selectedBrowser: { browsingContext: { mediumOverride: string } } };
  };
  gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}
