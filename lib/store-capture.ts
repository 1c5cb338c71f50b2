import type { Capture } from './article.ts';
import { localStore } from './browser.ts';
import { saveDraft } from './db/commands/save-draft.ts';
import { saveLink } from './db/commands/save-link.ts';
import { saveErrorName } from './db/errors.ts';
import { noteSave } from './db/marker.ts';
import { indexLibrary } from './index-library.ts';
import type { SaveOutcome } from './messages.ts';

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

async function told(save: () => Promise<SaveOutcome>, now: number): Promise<SaveOutcome> {
  try {
    const outcome = await save();
    await noteSave(localStore, now);
    void indexLibrary();
    return outcome;
  } catch (error) {
    console.error(error);
    return { type: 'failed', error: saveErrorName(error) };
  }
}
