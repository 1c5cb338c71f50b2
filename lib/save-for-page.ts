import { badgeOutcome } from './announce.ts';
import { showBadge } from './badge.ts';
import type { SaveOutcome } from './messages.ts';
import { keepPictures } from './pictures/keep-pictures.ts';
import { saveTab, saveTabAsLink } from './save-tab.ts';

/** Saves for the popup or the panel, which tell the outcome themselves: no toast. */
export function saveForPage(tabId: number, saveId: string): Promise<SaveOutcome> {
  return save(tabId, saveId, saveTab);
}

/** The same for a bare link. */
export function saveLinkForPage(tabId: number, saveId: string): Promise<SaveOutcome> {
  return save(tabId, saveId, saveTabAsLink);
}

async function save(
  tabId: number,
  saveId: string,
  how: (tabId: number, saveId: string) => Promise<SaveOutcome>,
): Promise<SaveOutcome> {
  await showBadge(tabId, 'busy');
  const outcome = await how(tabId, saveId);
  await badgeOutcome(tabId, outcome);
  if ('id' in outcome) void keepPictures(tabId, outcome.id);
  return outcome;
}
