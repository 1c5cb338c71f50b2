import type { NotArticleReason } from './article.ts';
import { browser } from './browser.ts';

/** What became of a wish to save. Only `saved` and `updated` mean: it is on disk. */
export type SaveOutcome =
  | { type: 'saved'; id: string; title: string; grade: string }
  /** `poorer`: the page showed only a part of the text, so the whole one stays as it was. */
  | { type: 'updated'; id: string; title: string; savedAt: number; changed: boolean; poorer?: boolean }
  | { type: 'notArticle'; reason: NotArticleReason; url: string; title: string }
  | { type: 'failed'; error: SaveErrorName };

/** Names of errors a person can meet; words in `_locales` as `error_<name>`. */
export type SaveErrorName =
  | 'diskFull'
  | 'libraryUnavailable'
  | 'pageGone'
  | 'noAccess'
  | 'asleep'
  | 'noAnswer'
  | 'needsReload'
  | 'unknown';

/** What became of the pictures that were missing. */
export interface Fetched {
  stored: number;
  failed: number;
  /** For some the disk has no room. */
  noRoom: boolean;
}

/** How the page in front of the reader stands to the library. */
export type PageState =
  | { type: 'notSaved'; url: string; title: string }
  | { type: 'saved'; url: string; title: string; id: string; savedAt: number }
  | { type: 'cannotSave'; reason: NotArticleReason; url: string; title: string }
  /** The reader has not yet let us look at this tab: no button or key was pressed on it. */
  | { type: 'noAccess' };

/** Every call from an extension page to the background. Content scripts may call none of them. */
export interface BackgroundApi {
  /** Looks at the tab (no write). */
  pageState(tabId: number): Promise<PageState>;
  /** Captures and stores the page. `saveId` is made by the caller and repeated on a retry. */
  saveTab(tabId: number, saveId: string): Promise<SaveOutcome>;
  /** Stores only the address and title of the page. */
  saveTabAsLink(tabId: number, saveId: string): Promise<SaveOutcome>;
  /** Fetches and stores all pictures that are still missing; needs the host permission. */
  fetchPictures(): Promise<Fetched>;
  /** Does what time alone brings about, at once: a setting that decides about it was changed. */
  tidyLibrary(): Promise<void>;
  /** Shows on the icon whether the page in the tab is in the list: that has just changed. */
  markTab(tabId: number): Promise<void>;
  /** Saves the tabs that are queued; answers when all are done. */
  saveTabs(): Promise<void>;
  /** Tells in the tab what became of a save that one of our pages made for it. */
  announce(tabId: number, saveId: string, outcome: SaveOutcome): Promise<void>;
  /** The library that is there is the library from now on: it was restored, or begun anew. */
  keepThisLibrary(): Promise<void>;
  /** Opens a linked page that could not be read behind the tab, and says there what to do. */
  openInstead(url: string, tabId: number): Promise<void>;
}

/** An answer as it crosses: errors do not serialise alike in both browsers. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string };

/** A call as it crosses. */
interface Call {
  call: keyof BackgroundApi;
  args: unknown[];
}

/**
 * Calls the background and waits for its answer. Rejects when it refuses, and when no answer comes: a worker that was
 * killed answers `undefined`, and that is never success.
 */
export async function callBackground<K extends keyof BackgroundApi>(
  call: K,
  ...args: Parameters<BackgroundApi[K]>
): Promise<Awaited<ReturnType<BackgroundApi[K]>>> {
  const answer: Answer<Awaited<ReturnType<BackgroundApi[K]>>> | undefined = await browser.runtime.sendMessage(
    {
      call,
      args,
    } satisfies Call,
  );
  if (!answer) throw new Error(`${call}: no answer`);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** Answers the calls of our own pages. To be called synchronously when the background starts. */
export function serveBackground(api: BackgroundApi): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (!isOwnPage(sender, browser.runtime.getURL('/')) || !isCall(message, api)) return;
    const { call, args } = message;
    const run = api[call] as (...args: unknown[]) => Promise<unknown>;
    run(...args).then(
      (value) => sendResponse({ ok: true, value } satisfies Answer<unknown>),
      (error: unknown) => sendResponse({ ok: false, error: String(error) } satisfies Answer<unknown>),
    );
    // Keeps the channel open; a promise is not understood by every browser that we support.
    return true;
  });
}

/**
 * Is the sender one of our own pages? A content script has our id too, but the address of the page it runs in: it is
 * as far from trusted as that page.
 *
 * @param base address of the extension's root, e.g. `chrome-extension://<id>/`
 */
export function isOwnPage(
  sender: { id?: string; url?: string; origin?: string },
  base: string,
  id = browser.runtime.id,
): boolean {
  const ours = sender.id === id && sender.url?.startsWith(base) === true;
  return ours && (sender.origin === undefined || sender.origin === base.replace(/\/$/, ''));
}

function isCall(message: unknown, api: BackgroundApi): message is Call {
  if (typeof message !== 'object' || message === null) return false;
  const { call, args } = message as Partial<Call>;
  return typeof call === 'string' && Object.hasOwn(api, call) && Array.isArray(args);
}
