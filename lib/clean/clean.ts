import type { Metadata, Removal } from '../article.ts';

/** What the steps may know besides the story itself. */
export interface CleanContext {
  href: string;
  metadata: Metadata;
}

/** Takes out of `root` what is no story. Minimal: nothing yet. */
export function clean(_root: HTMLElement, _context: CleanContext): Removal[] {
  return [];
}
