import type { Harness, View } from './harness.ts';
import { say } from './stories.ts';

/**
 * What pages may report of a damaged library. Firefox also complains of a page that was left while it loaded a part of itself,
 * and Dexie of a request without a result.
 */
export const OF_DAMAGE = /LibraryUnavailable|InvalidStateError|error loading dynamically imported module/;

/** Whether the reader is told that the library is lost, or still that it cannot be read after another try. */
export async function isLibraryLost(browser: Pick<Harness, 'openOurs'>): Promise<boolean> {
  const recovery = await openRecovery(browser);
  const lost = [say('recoveryLostTitle'), say('recoveryFailedTitle')].includes(await heading(recovery));
  await recovery.close();
  return lost;
}

/** Does what a reader does whose library is lost: presses the one button that brings everything back, and waits. */
export async function bringLibraryBack(browser: Pick<Harness, 'openOurs'>): Promise<void> {
  const recovery = await openRecovery(browser);
  // Nothing to press is an outcome, too: whoever asked compares the articles.
  if ((await recovery.until(offers, say('copiesNone'))) === 'copies') await recovery.until(pressAndWait);
  await recovery.close();
}

/** The page that tells of the library, past a database that could not be read at first. */
export async function openRecovery({ openOurs }: Pick<Harness, 'openOurs'>): Promise<View> {
  const recovery = await openOurs('recovery.html');
  if ((await heading(recovery)) !== say('recoveryFailedTitle')) return recovery;
  // The page is loaded anew when it has tried.
  await recovery.run(() => {
    document.documentElement.dataset.before = 'yes';
  });
  await recovery.click(`text=${say('recoveryTryAgain')}`);
  await recovery.until(
    () => !document.documentElement.dataset.before && document.querySelector('h1')?.textContent,
  );
  return recovery;
}

const heading = (view: View) => view.until(() => document.querySelector('h1')?.textContent ?? '');

function offers(none: string): 'copies' | 'none' | null {
  if (document.querySelector('#bring-back button')) return 'copies';
  return document.body.textContent.includes(none) && !document.querySelector('#bring-back') ? 'none' : null;
}

/** Presses the button once, and says whether all was done. A Firefox that has just started loses the mouse. */
function pressAndWait(): boolean {
  const panel = document.querySelector<HTMLElement>('#bring-back');
  const button = panel?.querySelector('button');
  if (button && !button.dataset.pressed) {
    button.dataset.pressed = 'once';
    button.click();
  }
  return Boolean(panel && !panel.querySelector('button, progress') && panel.textContent !== '');
}
