import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyKnownTheme } from '../components/known-theme.ts';

/** The first script of every page of ours, before the first paint. */
export default defineUnlistedScript(() => applyKnownTheme(document.documentElement, localStorage));
