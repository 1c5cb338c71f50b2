import type { Removal, SafeHtml } from '../article.ts';

/** Strips the marks that `clean` left and tells the final place of each removal. Minimal: there are no marks yet. */
export function settle(root: HTMLElement, removals: Removal[]): { html: SafeHtml; removals: Removal[] } {
  return { html: root.innerHTML as SafeHtml, removals };
}
