import { db } from './database.ts';
import { read } from './read.ts';

/** After this time unread news is rarely read (ms): a week. */
const STALE_AFTER = 7 * 24 * 60 * 60 * 1000;

/** Ids of the unread articles of the reading list that were saved more than a week before `now` (ms since epoch). */
export function staleIds(now: number): Promise<string[]> {
  return read(() =>
    db.articles
      .where('[shelf+state+savedAt+id]')
      .between(['list', 'unread'], ['list', 'unread', now - STALE_AFTER])
      .primaryKeys(),
  );
}
