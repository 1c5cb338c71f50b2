import type { Page } from '../page.ts';

/** Roots inside roots that are opened, and roots in all: more are an attack, not a page. */
const MAX_DEPTH = 20;
const MAX_ROOTS = 2000;

/** Puts what open shadow roots show into their hosts in the copy, the host's own children where the slots stand. */
export function flattenShadows(shadows: readonly [host: Element, root: ShadowRoot][]): void {
  let left = MAX_ROOTS;
  const open = (host: Element, root: ShadowRoot, depth: number): void => {
    if (depth > MAX_DEPTH || left-- <= 0) return;
    const content = host.ownerDocument.createDocumentFragment();
    for (const child of root.childNodes) content.append(host.ownerDocument.importNode(child, true));
    const sources = root.querySelectorAll('*');
    const copies = [...content.querySelectorAll('*')];
    fillSlots(host, content);
    sources.forEach((source, i) => {
      const copy = copies[i];
      if (!copy) return;
      if (isHidden(source)) copy.remove();
      else if (source.shadowRoot) open(copy, source.shadowRoot, depth + 1);
    });
  };
  for (const [host, root] of shadows) open(host, root, 0);
}

/** Text that the component does not show. Slots have no box of their own. */
const isHidden = (source: Element): boolean =>
  source.localName !== 'slot' &&
  source.firstChild !== null &&
  source.checkVisibility?.({ visibilityProperty: true }) === false;

/** The same for roots declared in markup that no parser has attached (`<template shadowrootmode>`). */
export function flattenDeclaredShadows(doc: Page): void {
  const declared = () => doc.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]');
  // What is opened may hold more of them.
  for (
    let depth = 0, found = declared();
    found.length > 0 && depth < MAX_DEPTH;
    depth++, found = declared()
  ) {
    for (const template of found) {
      const host = template.parentElement;
      const content = doc.importNode(template.content, true);
      template.remove();
      if (host && host !== doc.head) fillSlots(host, content);
    }
  }
}

/** Moves the host's children to their slots in `content`, and `content` into the host. */
function fillSlots(host: Element, content: DocumentFragment): void {
  for (const drop of content.querySelectorAll('style, link, script')) drop.remove();
  const children = [...host.childNodes];
  for (const slot of content.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const filling = children.filter((child) => slotOf(child) === name);
    if (filling.length > 0) slot.replaceWith(...filling);
    else slot.replaceWith(...slot.childNodes);
  }
  host.replaceChildren(content);
}

const slotOf = (node: ChildNode): string =>
  node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';
