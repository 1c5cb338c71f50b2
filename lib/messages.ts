import type { NotArticleReason } from './article.ts';

/** What became of a wish to save. Only `saved` and `updated` mean: it is on disk. */
export type SaveOutcome =
  | { type: 'saved'; id: string; title: string; grade: string }
  | { type: 'updated'; id: string; title: string; savedAt: number; changed: boolean }
  | { type: 'notArticle'; reason: NotArticleReason; url: string; title: string }
  | { type: 'failed'; error: SaveErrorName };

/** Names of errors a person can meet; words in `_locales` as `error_<name>`. */
export type SaveErrorName = 'diskFull' | 'libraryUnavailable' | 'pageGone' | 'needsReload' | 'unknown';

/** How the page in front of the reader stands to the library. */
export type PageState =
  | { type: 'notSaved'; url: string; title: string }
  | { type: 'saved'; url: string; title: string; id: string; savedAt: number }
  | { type: 'cannotSave'; reason: NotArticleReason; url: string; title: string };

/** Every call from an extension page to the background. Content scripts may call none of them. */
export interface BackgroundApi {
  /** Looks at the tab (no write). */
  pageState(tabId: number): Promise<PageState>;
  /** Captures and stores the page. `saveId` is made by the caller and repeated on a retry. */
  saveTab(tabId: number, saveId: string): Promise<SaveOutcome>;
  /** Stores only the address and title of the page. */
  saveTabAsLink(tabId: number, saveId: string): Promise<SaveOutcome>;
  /** Fetches and stores all pictures that are still missing; needs the host permission. */
  fetchPictures(): Promise<{ stored: number; failed: number }>;
}

/** An answer as it crosses: errors do not serialise alike in both browsers. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string };
