import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { glance } from '../lib/extract/page-glance.ts';

/** Injected when the popup opens and before a save; what it promises is the result of `executeScript`. */
export default defineUnlistedScript(() => glance(document, location.href));
