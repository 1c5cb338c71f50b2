import type { Metadata } from '../../article.ts';
import type { Lent } from '../../lent.ts';
import type { Page } from '../page.ts';

/** Stands in for `read-metadata.ts` in the injected capture script: it comes with the sanitiser's script before it. */
export function readMetadata(doc: Page, href: string): Metadata {
  const { readMetadata: lent } = (globalThis as { broadsheetLent?: Lent }).broadsheetLent ?? {};
  if (!lent) throw new Error('The script that lends what reads the metadata did not come before this one');
  return lent(doc, href);
}
