import type { Capture } from './article.ts';
import { keepsCommitsWhole } from './browser.ts';
import { type Saved, saveDraft } from './db/commands/save-draft.ts';
import { saveLink } from './db/commands/save-link.ts';
import { saveErrorName } from './db/errors.ts';
import { isInTrouble, noteSave } from './db/marker.ts';
import { indexLibrary } from './index-library.ts';
import { journalOwed, journalSave } from './journal-saves.ts';
import type { SaveOutcome } from './messages.ts';
import { renewLog } from './new-log.ts';
import { patientStore } from './patient-store.ts';
import { openRecovery } from './recovery.ts';
import { countForSnapshot, snapshotIfDue } from './snapshot-library.ts';

/** Stores what was captured. `saved` and `updated` are said only after the commit; nothing else means "on disk". */
export function storeCapture(saveId: string, capture: Capture, now: number): Promise<SaveOutcome> {
  if (capture.type === 'notArticle') return Promise.resolve(capture);
  return told(() => saveDraft(saveId, capture, now), now);
}

/** Stores the address and title of a page and no text. */
export function storeLink(
  saveId: string,
  link: { url: string; title: string },
  now: number,
): Promise<SaveOutcome> {
  return told(() => saveLink(saveId, link, now), now);
}

async function told(save: () => Promise<Saved>, now: number): Promise<SaveOutcome> {
  // A database that failed may come back empty when it is opened again: the reader comes first.
  if (await isInTrouble(patientStore)) {
    await openRecovery('always');
    return { type: 'failed', error: 'libraryUnavailable' };
  }
  try {
    const outcome = await save();
    const journaled = journalSave(outcome.id);
    // Where the commit is safe by itself, the journal is there for a damaged disk only, and the reader need not wait for it.
    const [noted] = await Promise.all([noteSave(patientStore, now), !keepsCommitsWhole() && journaled]);
    if (noted === 'lost') await openRecovery('once');
    void afterSave(now);
    return outcome;
  } catch (error) {
    // A library that cannot be opened is told of by `stopInTrouble`, whoever wrote.
    console.error(error);
    return { type: 'failed', error: saveErrorName(error) };
  }
}

/** What may take its time: the save is on disk and told. */
async function afterSave(now: number): Promise<void> {
  // Counted first: what is killed while it indexes must still know that a snapshot is due.
  await countForSnapshot();
  await journalOwed();
  await renewLog('save');
  await indexLibrary();
  await snapshotIfDue(now);
}
