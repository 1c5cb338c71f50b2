import { acceptLibrary } from './db/marker.ts';
import { browser, localStore, pageUrl } from './browser.ts';
import { repairAndIndex } from './index-library.ts';
import { fetchMissing } from './pictures/keep-pictures.ts';

/** Of `storage.local`: the loss was shown; the popup goes on saying it. */
const SHOWN = 'recoveryShown';

/** Opens the page that tells of a lost or failed library and brings it back. `once`: unless it was opened before. */
export async function openRecovery(how: 'once' | 'always'): Promise<void> {
  if (how === 'once' && (await localStore.read(SHOWN))) return;
  await localStore.write(SHOWN, true);
  await browser.tabs.create({ url: pageUrl('recovery.html') });
}

/** The reader goes on with the library that is there, after restoring or without: it is the library from now on. */
export async function keepThisLibrary(): Promise<void> {
  await acceptLibrary(localStore);
  await localStore.write(SHOWN, false);
  void takeIn();
}

async function takeIn(): Promise<void> {
  await repairAndIndex();
  await fetchMissing(false);
}
