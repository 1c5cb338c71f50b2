import type { ListView } from './list-view.ts';

/** The list from which an article was opened: the reader goes through it in its order. */
export interface OpenedList {
  view: ListView;
  /** What was searched for in it; '' when nothing was. */
  words: string;
}

export const OPENED = 'opened-list';

/** Notes the list as one of its articles is opened. */
export function rememberOpened(list: OpenedList, kept: Storage): void {
  kept.setItem(OPENED, JSON.stringify(list));
}
