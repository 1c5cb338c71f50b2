import { defineContentScript } from 'wxt/utils/define-content-script';
import { glance } from '../lib/extract/page-glance.ts';

/** Injected when the popup opens and before a save; what it returns is the result of `executeScript`. */
export default defineContentScript({
  registration: 'runtime',
  globalName: true,
  main: () => glance(document, location.href),
});
