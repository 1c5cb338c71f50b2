import type { NotArticleReason } from '../article.ts';

/** Over these bounds Readability takes seconds or hangs (measured: 3,000 nested elements 7 s, 20,000 over 60 s). */
export const MAX_DEPTH = 500;
export const MAX_ELEMENTS = 100_000;
export const MAX_TEXT = 5_000_000;

export type Prescan = { ok: true; elements: number; depth: number } | { ok: false; reason: NotArticleReason };

/** Measures the page without recursion, and stops at the first bound that is passed. */
export function prescan(doc: Document): Prescan {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  let text = 0;
  let node: Node | null = doc.documentElement;
  while (node) {
    if (node.nodeType === 1) elements++;
    else if (node.nodeType === 3) text += (node as Text).length;
    if (depth > deepest) deepest = depth;
    if (elements > MAX_ELEMENTS || deepest > MAX_DEPTH || text > MAX_TEXT)
      return { ok: false, reason: 'tooBig' };
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node ? node.nextSibling : null;
  }
  return { ok: true, elements, depth: deepest };
}
