import type { Lent } from '../../lent.ts';
import type weights from './weights.json';

const lent = (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.weights as typeof weights;

/** Stands in for `weights.json` in the injected capture script: what the background lent, before the script came. */
export { lent as default };
