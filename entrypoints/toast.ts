import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showToast } from '../lib/toast/show-toast.ts';

/** Injected before a toast is shown: `executeScript` gives no arguments to a file. */
export default defineUnlistedScript(() => {
  globalThis.broadsheetToast = (words) => showToast(document, words);
});
