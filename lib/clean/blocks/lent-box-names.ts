import type { Lent } from '../../lent.ts';
import type names from '../../rules/box-names.json';

const lent = (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.names as typeof names;

/** Stands in for `box-names.json` in the injected capture script: what the background lent, before the script came. */
export { lent as default };
