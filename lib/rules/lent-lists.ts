import type { Lent } from '../lent.ts';
import type { PhraseList } from './schema.ts';

/** Stands in for `lists.ts` in the injected capture script: only the lists that the background lent for this page. */
export const allLists = (): Readonly<Record<string, PhraseList>> =>
  (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.lists ?? {};
