import { defineContentScript } from 'wxt/utils/define-content-script';
import { capture } from '../lib/capture.ts';

/**
 * Injected by the reader's gesture; what it returns is the result of `executeScript`. It sends no message, so there is
 * none that a page could forge, and it has no `matches`, so it asks for no host.
 */
export default defineContentScript({
  registration: 'runtime',
  globalName: true,
  main: () => capture(document, location.href),
});
