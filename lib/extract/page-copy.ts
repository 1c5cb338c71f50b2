import type { Page } from './page.ts';

/**
 * A tree of elements that answers like the document it could stand in. Putting it into one costs more than copying it:
 * the browser then keeps lists of names and styles for it, and mends them with every change.
 */
export class PageCopy implements Page {
  readonly documentElement: HTMLElement;
  readonly querySelector: Page['querySelector'];
  readonly querySelectorAll: Page['querySelectorAll'];
  readonly getElementsByTagName: Page['getElementsByTagName'];
  readonly getElementById: Page['getElementById'];
  readonly createElement: Page['createElement'];
  readonly createTreeWalker: Page['createTreeWalker'];
  readonly importNode: Page['importNode'];

  constructor(html: HTMLElement) {
    const doc = html.ownerDocument;
    const fragment = doc.createDocumentFragment();
    fragment.append(html);
    this.documentElement = html;
    this.querySelector = (selector: string) => fragment.querySelector(selector);
    this.querySelectorAll = ((selector: string) =>
      fragment.querySelectorAll(selector)) as Page['querySelectorAll'];
    // Never the root itself, which nobody looks for.
    this.getElementsByTagName = ((name: string) =>
      html.getElementsByTagName(name)) as Page['getElementsByTagName'];
    this.getElementById = (id) => fragment.getElementById(id);
    this.createElement = ((name: string) => doc.createElement(name)) as Page['createElement'];
    this.createTreeWalker = (root, show) => doc.createTreeWalker(root, show);
    this.importNode = (node, deep) => doc.importNode(node, deep);
  }

  get body(): HTMLElement {
    return this.#child('body') as HTMLElement;
  }

  get head(): HTMLHeadElement {
    return this.#child('head') as HTMLHeadElement;
  }

  get title(): string {
    const title = this.querySelector('title');
    return (title?.textContent ?? '').replace(/[\t\n\f\r ]+/g, ' ').trim();
  }

  /** Null where there is none, as with a document, of which the types do not speak. */
  #child(name: string): Element | null {
    for (let each = this.documentElement.firstElementChild; each; each = each.nextElementSibling)
      if (each.localName === name) return each;
    return null;
  }
}
