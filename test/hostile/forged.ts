/** Runs in a page: messages and events by which it speaks to whoever listens. Returns how many there were. */
export function forgeInPage(count: number): number {
  const calls = [
    { call: 'saveTab', args: [1, 'forged'] },
    { call: 'keepThisLibrary', args: [] },
    { call: 'tidyLibrary', args: [] },
    { save: 'forged' },
    { broadsheet: 'visit', id: 'forged', outcome: { type: 'same' } },
    { outcome: { type: 'saved', id: 'forged', title: 'Forged', grade: 'full' } },
    { type: 'wxt:content-script-started', name: 'capture' },
    { ok: true, value: { type: 'saved', id: 'forged' } },
  ];
  const world = window as unknown as Record<string, { runtime?: { sendMessage?(m: object): unknown } }>;
  for (let n = 0; n < count; n++) {
    const message = calls[n % calls.length] ?? {};
    postMessage(message, '*');
    for (const target of [window, document, document.documentElement])
      for (const name of ['message', 'broadsheet', 'wxt:content-script-started', 'storage', 'click'])
        target.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true }));
    for (const name of ['broadsheet', 'dexie-txcommitted']) {
      const channel = new BroadcastChannel(name);
      channel.postMessage(message);
      channel.close();
    }
    for (const name of ['chrome', 'browser']) {
      try {
        world[name]?.runtime?.sendMessage?.(message);
      } catch {}
    }
  }
  return count;
}

/** Runs in a page: what scripts are made of answers wrongly or throws from now on. The page's own world only. */
export function hijackPrototypes(): void {
  const lie = () => {
    throw new Error('hijacked');
  };
  for (const [owner, names] of [
    [Array.prototype, 'map filter some every flatMap includes push slice join reduce'],
    [String.prototype, 'replace trim split match includes startsWith slice'],
    [Element.prototype, 'querySelectorAll querySelector getAttribute matches closest cloneNode remove'],
    [Node.prototype, 'cloneNode appendChild insertBefore contains removeChild'],
    [Document.prototype, 'querySelectorAll createElement createTreeWalker importNode createRange'],
    [RegExp.prototype, 'exec test'],
    [Promise.prototype, 'then'],
    [Map.prototype, 'get set has'],
  ] as const)
    for (const name of names.split(' '))
      Object.defineProperty(owner, name, { value: lie, configurable: true, writable: true });
  for (const name of ['textContent', 'childNodes', 'parentNode', 'firstChild', 'ownerDocument'])
    Object.defineProperty(Node.prototype, name, { get: lie, configurable: true });
  for (const name of ['innerHTML', 'outerHTML', 'attributes', 'localName'])
    Object.defineProperty(Element.prototype, name, { get: lie, set: lie, configurable: true });
  Object.assign(JSON, { parse: lie, stringify: lie });
  Object.assign(globalThis, { Promise: lie, URL: lie, Set: lie, fetch: lie, setTimeout: lie });
}
