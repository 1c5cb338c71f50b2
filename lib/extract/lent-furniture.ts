import type { Lent } from '../lent.ts';
import type furniture from '../rules/furniture-names.json';

const lent = (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.furniture as typeof furniture;

/** Stands in for `furniture-names.json` in the injected capture script: what the background lent before it came. */
export { lent as default };
