import { browser, pageUrl } from './browser.ts';
import { noteRemoved } from './db/commands/purge.ts';
import { db } from './db/database.ts';
import { isEmpty } from './db/is-empty.ts';
import { acceptLibrary, isInTrouble, libraryHealth, noteTrouble } from './db/marker.ts';
import { stopLibrary } from './db/read.ts';
import { write } from './db/transaction.ts';
import { repairAndIndex } from './index-library.ts';
import { patientStore } from './patient-store.ts';
import { fetchMissing } from './pictures/keep-pictures.ts';

/** Of `storage.local`: the loss was shown; the popup goes on saying it. */
const SHOWN = 'recoveryShown';

/** Opens the page that tells of a lost or failed library and brings it back. `once`: unless it was opened before. */
export async function openRecovery(how: 'once' | 'always'): Promise<void> {
  // Where it cannot be noted, it is rather told twice than never.
  if (how === 'once' && (await patientStore.read(SHOWN).catch(() => false))) return;
  await patientStore.write(SHOWN, true).catch(console.warn);
  await browser.tabs.create({ url: pageUrl('recovery.html') });
}

/**
 * Whether the library may be worked with. Tells the reader of a loss or a failure that nobody has been told of yet. Asked
 * at every start of the background: the browser says nothing when it has lost a database.
 */
export async function watchLibrary(): Promise<boolean> {
  if (await isInTrouble(patientStore)) return false;
  const { type } = await libraryHealth(patientStore);
  // One that cannot be read is told of by `stopInTrouble`, whoever reads.
  if (type === 'lost') {
    await openRecovery('once');
    await renameLost();
  }
  return type === 'fine';
}

/**
 * Gives a lost library that is empty another name than the one that was there had, which it may bear still: so it stays
 * lost after new saves, until the reader was told.
 */
async function renameLost(): Promise<void> {
  await write([db.meta, db.articles], async () => {
    if (await isEmpty()) await db.meta.put({ key: 'epoch', value: crypto.randomUUID() });
  });
}

/** Keeps a database that failed closed, and says so. */
export async function tellTrouble(now: number): Promise<void> {
  await noteTrouble(patientStore, now).catch(console.warn);
  await openRecovery('always');
}

/** The reader goes on with the library that is there, after restoring or without: it is the library from now on. */
export async function keepThisLibrary(): Promise<void> {
  // Trouble is over, which may not have been heard here yet.
  stopLibrary(false);
  await acceptLibrary(patientStore);
  // What is not in it now was given up.
  await write([db.meta, db.articles], () => noteRemoved(Date.now()));
  await patientStore.write(SHOWN, false);
  void takeIn();
}

async function takeIn(): Promise<void> {
  await repairAndIndex();
  await fetchMissing(false);
}
