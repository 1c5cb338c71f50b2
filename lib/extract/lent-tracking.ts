import type { Lent } from '../lent.ts';
import type tracking from '../rules/tracking-parameters.json';

const lent = (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.tracking as typeof tracking;

/** Stands in for `tracking-parameters.json` in the injected capture script: what the background lent before it came. */
export { lent as default };
