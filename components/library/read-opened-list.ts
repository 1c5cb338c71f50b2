import { OPENED, type OpenedList } from './opened-list.ts';
import { viewFrom } from './remembered-view.ts';

/**
 * The list that this tab was opened from; null when it was opened from none. The tab keeps its own note, because the
 * next article that is opened elsewhere overwrites the common one.
 */
export function openedList(tab: Storage, kept: Storage): OpenedList | null {
  const text = tab.getItem(OPENED) ?? kept.getItem(OPENED);
  if (text === null) return null;
  tab.setItem(OPENED, text);
  try {
    const { view, words } = JSON.parse(text);
    return { view: viewFrom(view ?? {}), words: typeof words === 'string' ? words : '' };
  } catch {
    return null;
  }
}
