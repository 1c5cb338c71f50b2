/** Functions that run inside a document; each stands alone, because only its text crosses. */

/** The element that `target` means: a selector, or `text=Save` for the control that is called so. */
export function findTarget(target: string): HTMLElement | null {
  if (!target.startsWith('text=')) return document.querySelector<HTMLElement>(target);
  const wanted = target.slice('text='.length);
  const controls = [...document.querySelectorAll<HTMLElement>('button, a, summary, label, [role]')];
  const nameOf = (it: HTMLElement) => (it.getAttribute('aria-label') ?? it.textContent ?? '').trim();
  const shown = controls.filter((it) => it.getClientRects().length > 0);
  return (
    shown.find((it) => nameOf(it) === wanted) ?? shown.find((it) => nameOf(it).startsWith(wanted)) ?? null
  );
}

// What a person sees, not what the tree holds.
export const visibleText = (): string => {
  // Firefox leaves out what it has not set because it is far from the window.
  const far = [...document.querySelectorAll('[data-far]')].map((it) => it.textContent ?? '');
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count
  return [document.body?.innerText ?? '', ...far].join('\n');
};

/** All rows of one table, without bytes; none while there is no library. */
export async function readTable(table: string): Promise<unknown[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'broadsheet')) return [];
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  try {
    if (!database.objectStoreNames.contains(table)) return [];
    const rows = await done(database.transaction(table).objectStore(table).getAll());
    return rows.map(({ bytes, ...row }) => (bytes ? { ...row, size: bytes.byteLength ?? bytes.size } : row));
  } finally {
    database.close();
  }
}

interface ExtensionApi {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  action: { getBadgeText(details: object): Promise<string> };
  tabs: { query(details: object): Promise<{ id: number }[]> };
}
declare const chrome: ExtensionApi;

export async function readShortcuts(): Promise<Record<string, string>> {
  const commands = await chrome.commands.getAll();
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
}

/** The badge over the toolbar button for the tab in front. */
export async function readBadge(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return chrome.action.getBadgeText(tab ? { tabId: tab.id } : {});
}
