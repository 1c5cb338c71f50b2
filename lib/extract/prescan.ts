import type { NotArticleReason } from '../article.ts';
import { isWrapper } from './flatten.ts';
import { SILENT } from './readability-pass.ts';

/** Over this depth Readability takes seconds or hangs (measured: 3,000 nested elements 7 s, 20,000 over 60 s). */
export const MAX_DEPTH = 500;
/** A page of this many elements takes Readability a second or two. The longest stories have some 20,000. */
export const MAX_ELEMENTS = 100_000;
/** Text nodes and comments cost as much as elements to walk. */
export const MAX_NODES = 400_000;
/** Characters that a reader could read; the longest novels have three million. */
export const MAX_TEXT = 5_000_000;
/** Characters in all, scripts and data too. */
export const MAX_ALL_TEXT = 20_000_000;

export type Prescan =
  | { ok: true /** Too deep to be cloned as it is: `flatten` makes it fit. */; deep: boolean }
  | { ok: false; reason: NotArticleReason };

/**
 * Measures the page before anything recursive may touch it. Iterative; stops at the first bound that is passed, so that
 * even a hostile page is refused within some 200 ms.
 */
export function prescan(doc: Document): Prescan {
  const depth = measure(doc, false);
  if (depth === null) return { ok: false, reason: 'tooBig' };
  if (depth <= MAX_DEPTH) return { ok: true, deep: false };
  const flat = measure(doc, true);
  return flat === null || flat > MAX_DEPTH ? { ok: false, reason: 'tooBig' } : { ok: true, deep: true };
}

/** The depth of the page, mere wrappers counted or not; null when it is over the other bounds. */
function measure(doc: Document, skipWrappers: boolean): number | null {
  let elements = 0;
  let nodes = 0;
  let text = 0;
  let silent = 0;
  let depth = 0;
  let deepest = 0;
  const level = (node: Node): number => (skipWrappers && isWrapper(node) ? 0 : 1);
  let node: Node | null = doc.documentElement;
  while (node) {
    nodes++;
    if (node.nodeType === 1) elements++;
    else if (node.nodeType === 3) {
      const { length } = node as Text;
      if (SILENT.has(node.parentElement?.localName ?? '')) silent += length;
      else text += length;
    }
    const over =
      elements > MAX_ELEMENTS || nodes > MAX_NODES || text > MAX_TEXT || text + silent > MAX_ALL_TEXT;
    if (over) return null;
    if (node.firstChild) {
      depth += level(node);
      deepest = Math.max(deepest, depth);
      node = node.firstChild;
      continue;
    }
    while (node && node !== doc.documentElement && !node.nextSibling) {
      node = node.parentNode;
      if (node) depth -= level(node);
    }
    node = node && node !== doc.documentElement ? node.nextSibling : null;
  }
  return deepest;
}
