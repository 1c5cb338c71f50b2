import { db } from '../database.ts';
import { write } from '../transaction.ts';
import { type Change, changeRows, revert } from './change-rows.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Archives, unasked, what was saved more than `days` before `now` (ms since epoch) and never begun; favourites stay.
 * Each article is looked at once, when it comes of that age: one that the reader brings back stays where it is. What
 * was done is noted in the same transaction, for telling it and taking it back.
 *
 * @returns how many were archived
 */
export function archiveStale(days: number, now: number): Promise<number> {
  return write([db.articles, db.notices], async () => {
    const last = await db.notices.get('archived');
    const [from, to] = [last?.upTo ?? 0, now - days * DAY];
    if (to <= from) return 0;
    const ids = await db.articles
      .where('[shelf+savedAt+id]')
      .between(['list', from], ['list', to])
      .filter(({ state, favourite }) => state === 'unread' && favourite === 0)
      .primaryKeys();
    const change = await changeRows(ids, () => ({ state: 'archived' }));
    await db.notices.put({ id: 'archived', upTo: to, change: [...(last?.change ?? []), ...change] });
    return change.length;
  });
}

/** Takes back what `archiveStale` did since the reader last looked. */
export function bringBackStale(): Promise<Change> {
  return write([db.articles, db.notices], async () => {
    const notice = await db.notices.get('archived');
    const change = await revert(notice?.change ?? []);
    await db.notices.update('archived', { change: [] });
    return change;
  });
}

/** The reader has seen what was archived. */
export function noteStaleSeen(): Promise<void> {
  return write([db.notices], async () => void (await db.notices.update('archived', { change: [] })));
}
