import type { Lent } from '../lent.ts';

/** Stands in for `sanitise.ts` in the injected capture script: the sanitiser comes as a script of its own before it. */
export function sanitiseTree(root: HTMLElement): void {
  const lent = (globalThis as { broadsheetLent?: Lent }).broadsheetLent?.sanitiseTree;
  if (!lent) throw new Error('The sanitiser was not injected');
  lent(root);
}
