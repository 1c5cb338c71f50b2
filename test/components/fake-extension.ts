/**
 * The extension API as far as the views use it: real words, real storage semantics, and answers that a test sets. It is
 * imported first, because `lib/browser.ts` looks for the API when it is loaded.
 */
import { readFileSync } from 'node:fs';

type Words = Record<string, { message: string }>;

const wordsOf = (language: string): Words =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const english = wordsOf('en');
let words = english;

type Listener = (...args: never[]) => void;

function eventOf() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: (...args: unknown[]) => {
      for (const listener of listeners) (listener as (...args: unknown[]) => void)(...args);
    },
  };
}

const stored = new Map<string, unknown>();
const ofSession = new Map<string, unknown>();
const onChanged = eventOf();
const onAdded = eventOf();
const onRemoved = eventOf();

/** What a test may set and look at. */
export const extension = {
  tab: { id: 7, windowId: 1, url: 'https://daily.example/story', title: 'A story | The Daily' },
  /** All tabs of the window; empty: only the one in front. */
  tabs: [] as { id: number; highlighted: boolean; url?: string }[],
  /** Answers to `callBackground`, by the name of the call. */
  background: {} as Record<string, (...args: unknown[]) => unknown>,
  /** Names of the calls that were made. */
  calls: [] as string[],
  permitted: false,
  /** What the reader answers when the browser asks. */
  grants: true,
  /** What the browser was asked to ask. */
  asked: [] as object[],
  opened: [] as string[],
  shortcuts: { _execute_action: 'Alt+Shift+O', 'save-page': 'Alt+Shift+K', 'open-list': '' } as Record<
    string,
    string
  >,
  /** From now on the browser speaks a language of `public/_locales`. */
  speak(language: string) {
    words = wordsOf(language);
  },
  reset() {
    stored.clear();
    ofSession.clear();
    words = english;
    this.background = {};
    this.tabs = [];
    this.calls = [];
    this.permitted = false;
    this.grants = true;
    this.opened = [];
    this.asked = [];
  },
};

export const fakeBrowser = {
  runtime: {
    id: 'broadsheet',
    getURL: (path: string) => `chrome-extension://broadsheet${path}`,
    sendMessage: async ({ call, args }: { call: string; args: unknown[] }) => {
      extension.calls.push(call);
      const answer = extension.background[call];
      if (!answer) return undefined;
      return { ok: true, value: await answer(...args) };
    },
  },
  i18n: {
    getMessage: (key: string, subs: string[] = []) =>
      ((words[key] ?? english[key])?.message ?? '').replace(
        /\$(\d)/g,
        (_, place) => subs[Number(place) - 1] ?? '',
      ),
  },
  storage: {
    local: {
      get: async (key: string) => ({ [key]: stored.get(key) }),
      set: async (values: Record<string, unknown>) => {
        for (const [key, newValue] of Object.entries(values)) {
          stored.set(key, newValue);
          onChanged.emit({ [key]: { newValue } }, 'local');
        }
      },
    },
    session: {
      get: async (key: string) => ({ [key]: ofSession.get(key) }),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) ofSession.set(key, value);
      },
    },
    onChanged,
  },
  tabs: {
    query: async ({ active, highlighted }: { active?: boolean; highlighted?: boolean }) =>
      active || extension.tabs.length === 0
        ? [extension.tab]
        : extension.tabs.filter((it) => !highlighted || it.highlighted),
    create: async ({ url }: { url: string }) => void extension.opened.push(url),
    onActivated: eventOf(),
    onUpdated: eventOf(),
    onHighlighted: eventOf(),
    onCreated: eventOf(),
    onRemoved: eventOf(),
  },
  permissions: {
    contains: async () => extension.permitted,
    request: async (asked: object) => {
      extension.asked.push(asked);
      extension.permitted = extension.grants;
      if (extension.grants) onAdded.emit();
      return extension.grants;
    },
    remove: async () => {
      extension.permitted = false;
      onRemoved.emit();
      return true;
    },
    onAdded,
    onRemoved,
  },
  commands: {
    getAll: async () => Object.entries(extension.shortcuts).map(([name, shortcut]) => ({ name, shortcut })),
  },
};

// jsdom has none of these; the views use them for paging, scrolling and pictures only.
class NoObserver {
  observe() {}
  disconnect() {}
}

Object.assign(globalThis, {
  browser: fakeBrowser,
  chrome: fakeBrowser,
  IntersectionObserver: NoObserver,
  ResizeObserver: NoObserver,
});
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
Range.prototype.getClientRects ??= () => [] as never;
HTMLElement.prototype.scrollIntoView ??= () => {};
URL.createObjectURL ??= () => 'blob:nothing';
URL.revokeObjectURL ??= () => {};
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
// An origin without files: whoever lists them finds none.
Object.defineProperty(navigator, 'storage', {
  configurable: true,
  value: {
    estimate: async () => ({ usage: 5_000_000, quota: 10_000_000_000 }),
    persist: async () => true,
    getDirectory: () => Promise.reject(new DOMException('', 'SecurityError')),
  },
});
// Nobody else is there to wait for.
Object.defineProperty(navigator, 'locks', {
  configurable: true,
  value: {
    request: async (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}),
  },
});
