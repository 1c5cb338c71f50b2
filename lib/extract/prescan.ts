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
/** Characters in all, scripts, data and comments too. */
export const MAX_ALL_TEXT = 20_000_000;

/** Hardly any page is deeper; the browser finds out by itself, in a tenth of the time that walking takes in Firefox. */
const SHALLOW = 60;
const DEEPER = `*${'>*'.repeat(SHALLOW + 1)}`;

export type Prescan =
  | { ok: true /** Too deep to be cloned as it is: `flatten` makes it fit. */; deep: boolean }
  | { ok: false; reason: NotArticleReason };

/**
 * Measures the page before anything recursive may touch it. Iterative; stops at the first bound that is passed. Asks as
 * little as it can of each node, since in Firefox every question goes through a wrapper: 200 ms for any page.
 */
export function prescan(doc: Document): Prescan {
  if (isTooBig(doc)) return { ok: false, reason: 'tooBig' };
  if (!doc.querySelector(DEEPER) || isWithin(MAX_DEPTH, doc, () => 1)) return { ok: true, deep: false };
  const isFlat = isWithin(MAX_DEPTH, doc, (element) => (isWrapper(element) ? 0 : 1));
  return isFlat ? { ok: true, deep: true } : { ok: false, reason: 'tooBig' };
}

function isTooBig(doc: Document): boolean {
  // The browser counts for itself.
  let nodes = doc.getElementsByTagName('*').length;
  if (nodes > MAX_ELEMENTS) return true;
  const rest = doc.createTreeWalker(doc.documentElement, 4 | 128 /* SHOW_TEXT | SHOW_COMMENT */);
  let characters = 0;
  for (let node = rest.nextNode(); node; node = rest.nextNode()) {
    characters += (node as CharacterData).length;
    if (++nodes > MAX_NODES || characters > MAX_ALL_TEXT) return true;
  }
  return characters > MAX_TEXT && readableText(doc) > MAX_TEXT;
}

/** Whether no element lies deeper. `level`: how much deeper an element's children lie than itself. */
function isWithin(most: number, doc: Document, level: (element: Element) => number): boolean {
  const walker = doc.createTreeWalker(doc.documentElement, 1 /* SHOW_ELEMENT */);
  const path: Element[] = [doc.documentElement];
  const levels = [level(doc.documentElement)];
  let depth = levels[0] ?? 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node);
    while (path.length > 1 && path[path.length - 1] !== parent) {
      path.pop();
      depth -= levels.pop() ?? 0;
    }
    if (depth > most) return false;
    const deeper = level(node as Element);
    path.push(node as Element);
    levels.push(deeper);
    depth += deeper;
  }
  return true;
}

/** Of the tree itself, whatever the fields of a form are called. */
const parentGetter = Object.getOwnPropertyDescriptor(globalThis.Node?.prototype ?? {}, 'parentNode')?.get;
const parentOf = (node: Node): Node | null => parentGetter?.call(node) ?? null;

/** Characters that are no script's and no field's; most pages are too short for it to matter. */
function readableText(doc: Document): number {
  const walker = doc.createTreeWalker(doc.documentElement, 4 /* SHOW_TEXT */);
  let text = 0;
  while (walker.nextNode())
    if (!SILENT.has(walker.currentNode.parentElement?.localName ?? ''))
      text += (walker.currentNode as Text).length;
  return text;
}
