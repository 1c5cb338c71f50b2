import { localStore } from '../../../lib/browser.ts';
import { revert } from '../../../lib/db/commands/change-rows.ts';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { db } from '../../../lib/db/database.ts';
import { listArticles, readingList } from '../../../lib/db/list.ts';
import { noteSave } from '../../../lib/db/marker.ts';
import { updateAlone } from './index-all.ts';
import { synthesise } from './synthesise.ts';

/** Articles archived at once. */
const MANY = 1000;

let prepared = { n: 0, draft: synthesise(0, 0) };

/** Makes up the article that `save` stores, so that the clock does not count it. */
export function prepareSave(n: number): void {
  prepared = { n, draft: synthesise(n, Date.now()) };
}

/** Ms until a save is acknowledged. It is indexed and taken away again after the clock stopped. */
export async function save(): Promise<number> {
  const id = `x${prepared.n}`;
  const start = performance.now();
  const outcome = await saveDraft(id, prepared.draft, Date.now());
  await noteSave(localStore, Date.now());
  const time = performance.now() - start;
  if (outcome.type !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`);
  await updateAlone();
  await purge([id]);
  return time;
}

/** Ms for archiving 1,000 articles and for taking that back. */
export async function archive(): Promise<{ archive: number; undo: number }> {
  const ids = (await listArticles(readingList, undefined, null, MANY)).map(({ id }) => id);
  const start = performance.now();
  const change = await setState(ids, 'archived');
  const middle = performance.now();
  await revert(change);
  return { archive: middle - start, undo: performance.now() - middle };
}

/** Lets go of the database, so that the next view must open it as after a pause. */
export function closeLibrary(): void {
  db.close({ disableAutoOpen: false });
}
