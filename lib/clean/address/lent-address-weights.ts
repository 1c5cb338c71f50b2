import type { Lent } from '../../lent.ts';
import type weights from './address-weights.json';

const lent = (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.addressWeights as typeof weights;

/** Stands in for `address-weights.json` in the injected capture script: what the background lent. */
export { lent as default };
