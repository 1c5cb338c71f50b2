import { dropDeadPrints, findTwins } from './db/find-twins.ts';
import { pendingDocs, repairIndex, updateIndex } from './db/search/update-index.ts';

/** One writer of the search index in the whole browser; a second one waits and then finds nothing left to do. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('broadsheet-index', () => work());

/** The same for the fingerprints of texts. */
const aloneWithPrints = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('broadsheet-prints', () => work());

/**
 * Takes into the search index what was saved since, and looks for the same story from elsewhere. After each save, and at start-up for what a killed worker left.
 * Never rejects: nothing is lost by not indexing now, and the next save or start tries again.
 */
export async function indexLibrary(): Promise<void> {
  try {
    while ((await pendingDocs(1)).length > 0) await updateIndex(alone);
    await findTwins(aloneWithPrints);
  } catch (error) {
    console.warn(error);
  }
}

/** Puts right what a crash left in the index, then brings it up to date. Once at start-up. */
export async function repairAndIndex(): Promise<void> {
  try {
    await repairIndex(alone);
    await updateIndex(alone);
    await aloneWithPrints(dropDeadPrints);
    await findTwins(aloneWithPrints);
  } catch (error) {
    console.warn(error);
  }
}
