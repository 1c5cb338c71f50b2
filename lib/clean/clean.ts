import type { Metadata } from '../article.ts';
import type { Cut } from './mark.ts';

/** What the steps may know besides the story itself. */
export interface CleanContext {
  href: string;
  metadata: Metadata;
}

/** Takes out of `root` what is no story: each removed block stands inside a mark until `settle`. */
export function clean(_root: HTMLElement, _context: CleanContext): Cut[] {
  return [];
}
