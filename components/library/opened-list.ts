import type { ListView } from './list-view.ts';
import { viewFrom } from './remembered-view.ts';

/** The list from which an article was opened: the reader goes through it in its order. */
export interface OpenedList {
  view: ListView;
  /** What was searched for in it; '' when nothing was. */
  words: string;
}

const KEY = 'opened-list';

/** Notes the list as one of its articles is opened. */
export function rememberOpened(list: OpenedList, kept: Storage): void {
  kept.setItem(KEY, JSON.stringify(list));
}

/**
 * The list that this tab was opened from; null when it was opened from none. The tab keeps its own note, because the
 * next article that is opened elsewhere overwrites the common one.
 */
export function openedList(tab: Storage, kept: Storage): OpenedList | null {
  const text = tab.getItem(KEY) ?? kept.getItem(KEY);
  if (text === null) return null;
  tab.setItem(KEY, text);
  try {
    const { view, words } = JSON.parse(text);
    return { view: viewFrom(view ?? {}), words: typeof words === 'string' ? words : '' };
  } catch {
    return null;
  }
}
