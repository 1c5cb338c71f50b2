/** Functions that run in Firefox's own window (chrome context); only their text crosses, so each stands alone. */

interface FirefoxWindow {
  CustomizableUI: { addWidgetToArea(id: string, area: string): void };
  ChromeUtils: { importESModule(address: string): { ExtensionParent: ExtensionParent } };
  Services: { console: { getMessageArray(): { message: string }[]; reset(): void } };
}
interface ExtensionParent {
  GlobalManager: { getExtension(id: string): { terminateBackground(): Promise<void> } };
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
  // A popup that a person closes may have asked something; that nobody hears the answer is no error.
  // A frame that is gone before Firefox has told its process of it (`FrameData`) is Firefox’s own affair.
  const harmless = /Promise (?:rejected|resolved) after context unloaded|FrameData missing/;
  return messages.filter(
    (it) =>
      it.includes(origin) && /\[JavaScript Error|Content-Security-Policy/.test(it) && !harmless.test(it),
  );
}

export async function stopBackground(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.GlobalManager.getExtension(id).terminateBackground();
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
