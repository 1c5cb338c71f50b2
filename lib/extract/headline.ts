import { bare } from './metadata/text.ts';
import type { Page } from './page.ts';

/** Marks what stood above the headline (`rebuild.ts`); the sanitiser takes it off. */
export const ABOVE = 'data-broadsheet-above';

/** The page's headline in sight: the first `h1` that says the title. */
export function findHeadline(page: Page, title: string): Element | null {
  const wanted = bare(title);
  for (const heading of page.getElementsByTagName('h1'))
    if (bare(heading.textContent ?? '') === wanted) return heading;
  return null;
}
