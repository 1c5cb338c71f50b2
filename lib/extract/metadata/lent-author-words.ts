import type { Lent } from '../../lent.ts';
import type words from '../../rules/author-words.json';

const lent = (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.authorWords as typeof words;

/** Stands in for `author-words.json` in the injected capture script: what the background lent before it came. */
export { lent as default };
