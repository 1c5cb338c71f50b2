import type { Removal, RemovalPlace, SafeHtml } from '../article.ts';
import { serialise } from '../sanitise/serialise.ts';
import { type Cut, MARK } from './mark.ts';

/**
 * Takes the marked blocks out of the sanitised `root`, writes down each one's html and final place, and strips the
 * marks. Several blocks at one place come in the order in which they stood. A block of which the sanitiser left
 * nothing is no longer listed: there is nothing to put back.
 */
export function settle(root: HTMLElement, cuts: readonly Cut[]): { html: SafeHtml; removals: Removal[] } {
  root.normalize();
  const marks = [...root.querySelectorAll(`[${MARK}]`)];
  const found = marks.map((mark) => {
    const next = following(mark);
    if (next) keepApart(previous(mark), next);
    return {
      cut: cuts[Number(mark.getAttribute(MARK))],
      html: serialise(mark),
      parent: mark.parentNode as Node,
      next: following(mark),
    };
  });
  for (const mark of marks) mark.remove();
  const removals: Removal[] = [];
  for (const { cut, html, parent, next } of found)
    if (cut && html) removals.push({ ...cut, html, where: place(root, parent, next) });
  return { html: serialise(root), removals };
}

/** Two texts that only a mark parted would melt into one when parsed again, and the place between them be lost. */
function keepApart(before: Node | null, after: Node): void {
  if (before?.nodeType !== 3 || after.nodeType !== 3 || !after.ownerDocument) return;
  const wrapper = after.ownerDocument.createElement('span');
  (after as ChildNode).replaceWith(wrapper);
  wrapper.append(after);
}

const isMark = (node: Node | null): boolean => node?.nodeType === 1 && (node as Element).hasAttribute(MARK);

function following(mark: Node): Node | null {
  let node = mark.nextSibling;
  while (isMark(node)) node = (node as Node).nextSibling;
  return node;
}

function previous(mark: Node): Node | null {
  let node = mark.previousSibling;
  while (isMark(node)) node = (node as Node).previousSibling;
  return node;
}

function place(root: Node, parent: Node, next: Node | null): RemovalPlace {
  const path: number[] = [];
  for (let node = parent; node !== root; node = node.parentNode as Node) path.unshift(indexOf(node));
  return { parent: path, index: next ? indexOf(next) : parent.childNodes.length };
}

function indexOf(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before; before = before.previousSibling) index++;
  return index;
}
