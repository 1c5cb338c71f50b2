import { defineBackground } from 'wxt/utils/define-background';
import { announce } from '../lib/announce.ts';
import { keepStoreToOurselves, watchLocal } from '../lib/browser.ts';
import { listenToCommands } from '../lib/commands.ts';
import { openAfter } from '../lib/db/read.ts';
import { stopInTrouble } from '../lib/db/stop-in-trouble.ts';
import { listenToLife } from '../lib/life.ts';
import { listenToNavigation, markTab } from '../lib/mark-tabs.ts';
import { listenToMenus } from '../lib/menus.ts';
import { serveBackground } from '../lib/messages.ts';
import { noteFullDisk, renewLogAtStart } from '../lib/new-log.ts';
import { listenToOmnibox } from '../lib/omnibox.ts';
import { pageState } from '../lib/page-state.ts';
import { patientStore } from '../lib/patient-store.ts';
import { fetchMissing } from '../lib/pictures/keep-pictures.ts';
import { keepThisLibrary, tellTrouble, watchLibrary } from '../lib/recovery.ts';
import { saveForPage, saveLinkForPage } from '../lib/save-for-page.ts';
import { openInstead } from '../lib/save-link.ts';
import { saveTabs } from '../lib/save-tabs.ts';
import { tidyLibrary } from '../lib/tidy-library.ts';

/** Wiring only. Every listener is registered before the first `await`, or the event that woke the worker is missed. */
export default defineBackground(() => {
  serveBackground({
    pageState,
    saveTab: saveForPage,
    saveTabAsLink: saveLinkForPage,
    fetchPictures: () => fetchMissing(true),
    tidyLibrary,
    markTab,
    saveTabs,
    announce,
    openInstead,
    keepThisLibrary,
  });
  listenToCommands();
  listenToMenus();
  listenToLife();
  listenToNavigation();
  listenToOmnibox();
  keepStoreToOurselves();
  const { known } = stopInTrouble(patientStore, watchLocal, ({ type }) => {
    if (type === 'unavailable') void tellTrouble(Date.now());
    if (type === 'diskFull') noteFullDisk();
  });
  openAfter(known.then(renewLogAtStart));
  void watchLibrary();
});
