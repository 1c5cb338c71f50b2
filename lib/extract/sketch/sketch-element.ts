import { gather, spellings } from './search.ts';
import { COMMENT, elementFrom, SketchNode } from './sketch-node.ts';

/** Attributes that Readability asks of every element, and few elements have. */
export const SELDOM = ['style', 'hidden', 'aria-hidden', 'aria-modal', 'role', 'rel', 'itemprop'];
const ASKED_OFTEN = new Set(SELDOM);

export class SketchElement extends SketchNode {
  declare readonly source: Element | null;
  readonly nodeType = 1;
  readonly tagName: string;
  className = '';
  id = '';
  firstChild: SketchNode | null = null;
  lastChild: SketchNode | null = null;
  /** Whether the element of the page has one of `SELDOM`: most questions are answered without asking it. */
  readonly isMarked: boolean;
  /** Link density when it was last taken, or NaN (`link-densities.ts`). */
  density = Number.NaN;
  /** Readability's notes. */
  readability: { contentScore: number } | undefined = undefined;
  _readabilityDataTable: boolean | undefined = undefined;
  /** Called when Readability, which found too little, puts back the html that it saved, to begin again. */
  onAgain: (() => void) | null = null;

  constructor(tagName: string, source: Element | null = null, isMarked = false) {
    super(source);
    this.tagName = tagName;
    this.isMarked = isMarked;
  }

  getAttribute(name: string): string | null {
    if (!this.source || (!this.isMarked && ASKED_OFTEN.has(name))) return null;
    return this.source.getAttribute(name);
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  get attributes(): Iterable<Attr> & ArrayLike<Attr> {
    return this.source?.attributes ?? [];
  }

  get innerHTML(): string {
    return '';
  }

  set innerHTML(_: string) {
    this.onAgain?.();
  }

  get style(): CSSStyleDeclaration | undefined {
    return (this.source as HTMLElement | null)?.style;
  }

  get firstElementChild(): SketchElement | null {
    return elementFrom(this.firstChild);
  }

  get childNodes(): SketchNode[] {
    const nodes: SketchNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): SketchElement[] {
    const elements: SketchElement[] = [];
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) elements.push(child);
    return elements;
  }

  get textContent(): string {
    const first = this.firstChild;
    if (first && first === this.lastChild && first.nodeType !== COMMENT) return first.textContent;
    let text = '';
    for (let node = this.firstChild; node; node = node.nextSibling)
      if (node.nodeType !== COMMENT) text += node.textContent;
    return text;
  }

  getElementsByTagName(name: string): SketchElement[] {
    return this.querySelectorAll(name);
  }

  /** @param names element names in lower case, parted by commas: all that Readability asks for */
  querySelectorAll(names: string): SketchElement[] {
    const found: SketchElement[] = [];
    gather(this, spellings(names), found);
    return found;
  }

  appendChild(node: SketchNode): void {
    if (node.parentNode) node.remove();
    this.#insert(node, null);
  }

  replaceChild(fresh: SketchNode, node: SketchNode): void {
    if (fresh.parentNode) fresh.remove();
    const { nextSibling } = node;
    this.removeChild(node);
    this.#insert(fresh, nextSibling);
  }

  removeChild(node: SketchNode): void {
    this.#join(node.previousSibling, node.nextSibling);
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
  }

  #insert(node: SketchNode, next: SketchNode | null): void {
    node.parentNode = this;
    this.#join(next ? next.previousSibling : this.lastChild, node);
    this.#join(node, next);
  }

  /** Makes neighbours of two children; null stands for the end on that side. */
  #join(before: SketchNode | null, after: SketchNode | null): void {
    if (before) before.nextSibling = after;
    else this.firstChild = after;
    if (after) after.previousSibling = before;
    else this.lastChild = before;
  }
}
