import type { NotArticleReason } from '../article.ts';
import { isWrapper } from './flatten.ts';
import { SILENT } from './readability-pass.ts';

/** Over this depth Readability takes seconds or hangs (measured: 3,000 nested elements 7 s, 20,000 over 60 s). */
export const MAX_DEPTH = 500;
/** A page of this many elements takes Readability a second or two. The longest stories have some 20,000. */
export const MAX_ELEMENTS = 100_000;
/** Text nodes and comments cost as much as elements to walk: some 100 ms for so many. */
export const MAX_NODES = 150_000;
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
  let depth = 0;
  let deepest = 0;
  const level = (node: Node): number => (skipWrappers && isWrapper(node) ? 0 : 1);
  // A walker asks the tree itself, whatever the fields of a form are called.
  const walker = doc.createTreeWalker(doc.documentElement);
  for (;;) {
    const node = walker.currentNode;
    nodes++;
    const { nodeType } = node;
    if (nodeType === 3) text += (node as Text).length;
    else if (nodeType !== 8) elements++;
    if (elements > MAX_ELEMENTS || nodes > MAX_NODES || text > MAX_ALL_TEXT) return null;
    if (nodeType !== 3 && walker.firstChild()) {
      depth += level(node);
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (!walker.nextSibling()) {
      const parent = walker.parentNode();
      if (!parent) return text > MAX_TEXT && readableText(doc) > MAX_TEXT ? null : deepest;
      depth -= level(parent);
    }
  }
}

/** Characters that are no script's and no field's; most pages are too short for it to matter. */
function readableText(doc: Document): number {
  const walker = doc.createTreeWalker(doc.documentElement, 4 /* SHOW_TEXT */);
  let text = 0;
  while (walker.nextNode())
    if (!SILENT.has(walker.currentNode.parentElement?.localName ?? ''))
      text += (walker.currentNode as Text).length;
  return text;
}
