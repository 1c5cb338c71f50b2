import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showToast } from '../lib/toast/show-toast.ts';
import type { ToastWords } from '../lib/toast/words.ts';

declare global {
  /** In our own world of the page, which its scripts do not see. */
  var broadsheetToast: (words: ToastWords) => Promise<string>;
}

/** Injected before a toast is shown: `executeScript` gives no arguments to a file. */
export default defineUnlistedScript(() => {
  globalThis.broadsheetToast = (words) => showToast(document, words);
});
