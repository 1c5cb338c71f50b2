import { showBadge } from './badge.ts';
import { browser, readerUrl } from './browser.ts';
import { undoSave } from './db/commands/undo-save.ts';
import type { SaveOutcome } from './messages.ts';
import { runFile, runFunction } from './run-in-tab.ts';
import { saveTab, saveTabAsLink } from './save-tab.ts';
import type { ToastWords } from './toast/words.ts';
import { savedWords, undoneWords } from './toast-words.ts';

/** Shows on the icon what became of a save. */
export function badgeOutcome(tabId: number, outcome: SaveOutcome): Promise<void> {
  const stored = outcome.type === 'saved' || outcome.type === 'updated';
  return showBadge(tabId, stored ? 'saved' : 'problem');
}

/**
 * Tells in the tab what became of a save – on the icon and in a toast – and does what the reader chooses there. Where
 * no toast can be shown the popup opens, which says the same.
 */
export async function announce(tabId: number, saveId: string, outcome: SaveOutcome): Promise<void> {
  await badgeOutcome(tabId, outcome);
  const answer = await showToast(tabId, savedWords(outcome));
  if (answer === 'undo') await takeBack(tabId, saveId);
  else if (answer === 'read' && 'id' in outcome) await openReader(tabId, outcome.id);
  else if (answer === 'asLink') await tryAgain(tabId, saveTabAsLink, crypto.randomUUID());
  else if (answer === 'again') await tryAgain(tabId, saveTab, saveId);
  else if (answer === null && outcome.type !== 'saved') await openPopup();
}

/** Shows a toast and waits for the reader's choice: an action, `closed`, or null where none can be shown. */
export async function showToast(tabId: number, words: ToastWords): Promise<string | null> {
  const ready = await runFile(tabId, 'toast');
  if (ready.type !== 'ran') return null;
  const shown = await runFunction(tabId, (said: ToastWords) => globalThis.broadsheetToast(said), [words]);
  // A page that went away took its toast along.
  return shown.type === 'ran' && typeof shown.value === 'string' ? shown.value : 'closed';
}

async function takeBack(tabId: number, saveId: string): Promise<void> {
  if (!(await undoSave(saveId, Date.now()))) return;
  await showBadge(tabId, 'none');
  await showToast(tabId, undoneWords());
}

async function tryAgain(
  tabId: number,
  save: (tabId: number, saveId: string) => Promise<SaveOutcome>,
  saveId: string,
): Promise<void> {
  await announce(tabId, saveId, await save(tabId, saveId));
}

async function openReader(tabId: number, articleId: string): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create({ url: readerUrl(articleId), index: index + 1, windowId, openerTabId: tabId });
}

/** Opens the popup where the browser allows it without a gesture. */
async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // The badge must do.
  }
}
