import type { View } from '../e2e/harness/harness.ts';

/** What a process that a stranger has taken over got, by the name of what it asked for; '' where it got nothing. */
export type Loot = Record<string, string>;

/** Speaks as our own script in the tab with this address does, and tells what it was given. */
export function speakAsOurScript(ours: View, url: string): Promise<Loot> {
  const code = `async (url) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tab = (await api.tabs.query({})).find((it) => it.url === url);
    const [frame] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: ${plunder} });
    if (!frame.result) throw new Error('The script in the tab said nothing: ' + frame.error);
    return frame.result;
  }`;
  return ours.run(code as never, url);
}

/** Runs in the extension's own world of a page. Stands alone. */
export async function plunder(): Promise<Loot> {
  interface Api {
    runtime: {
      id: string;
      getURL(path: string): string;
      sendMessage(message: unknown): Promise<unknown>;
      connect(): {
        postMessage(it: unknown): void;
        onMessage: { addListener(f: (it: unknown) => void): void };
      };
    };
    storage?: { local?: { get(): Promise<object>; set(it: object): Promise<void> } };
  }
  const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
  const { runtime, storage } = browser;
  const id = 'forged';
  const calls: unknown[] = [
    ...['pageState', 'saveTab', 'saveTabAsLink', 'fetchPictures', 'tidyLibrary', 'markTab', 'saveTabs'],
    ...['announce', 'keepThisLibrary', 'openInstead', 'constructor', '__proto__', 'toString'],
  ].flatMap((call) => [
    { call, args: [1, id] },
    { call, args: [] },
    { call, args: ['http://evil.example/', 1] },
    { call, args: [1, id], sender: { url: runtime.getURL('options.html') } },
  ]);
  const junk = [null, 0, '', 'saveTab', [], {}, { call: {} }, { call: 'saveTab' }, { args: [] }];
  const loot: Loot = {};
  const told = (value: unknown) => (value === undefined || value === null ? '' : JSON.stringify(value));
  for (const message of [...calls, ...junk]) {
    const answer = await runtime.sendMessage(message).catch(() => undefined);
    loot[`message ${JSON.stringify(message)}`] = told(answer);
  }
  const heard: unknown[] = [];
  try {
    const port = runtime.connect();
    port.onMessage.addListener((it) => heard.push(it));
    for (const message of calls) port.postMessage(message);
  } catch {}
  loot.port = told(heard[0]);
  const read = await storage?.local?.get().catch(() => undefined);
  loot['settings read'] = read && Object.keys(read).length > 0 ? Object.keys(read).join(' ') : '';
  const written = await storage?.local?.set({ plundered: true }).then(
    () => 'written',
    () => '',
  );
  loot['settings written'] = written ?? '';
  const databases = await indexedDB.databases();
  loot.library = databases
    .map(({ name = '' }) => name)
    .filter((it) => it === 'broadsheet')
    .join();
  for (const file of ['options.html', 'reader.html', 'manifest.json', 'background.js'])
    loot[`file ${file}`] = await fetch(runtime.getURL(file)).then(
      ({ status }) => String(status),
      () => '',
    );
  for (const name of ['tabs', 'scripting', 'permissions', 'alarms', 'contextMenus', 'downloads']) {
    // Chrome shows some by name, with nothing to call in them.
    const api = (browser as unknown as Record<string, object | undefined>)[name] ?? {};
    const callable = Object.entries(api).filter(([, it]) => typeof it === 'function');
    loot[`api ${name}`] = callable.map(([method]) => method).join();
  }
  return loot;
}
