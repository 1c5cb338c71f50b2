import type { ReadState } from '../rows.ts';
import { type Change, changeRows } from './change-rows.ts';

/** Marks articles unread, being read, or archived. Unread starts at the beginning again. */
export function setState(ids: string[], state: ReadState): Promise<Change> {
  return changeRows(ids, () => (state === 'unread' ? { state, progress: 0 } : { state }));
}

export function setFavourite(ids: string[], favourite: boolean): Promise<Change> {
  return changeRows(ids, () => ({ favourite: favourite ? 1 : 0 }));
}

/** Keeps how far an article has been read, 0…1; an unread one is then being read. */
export function setProgress(id: string, progress: number): Promise<Change> {
  const share = Math.min(1, Math.max(0, progress));
  return changeRows([id], ({ state }) => ({
    progress: share,
    state: state === 'unread' && share > 0 ? 'reading' : state,
  }));
}
