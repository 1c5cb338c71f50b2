import type { Metadata } from '../../article.ts';

/** Every structural change of an extraction, before anything is judged or removed. Works in place. */
export function tidy(root: HTMLElement, metadata: Metadata, href: string): void {
  void root;
  void metadata;
  void href;
}
