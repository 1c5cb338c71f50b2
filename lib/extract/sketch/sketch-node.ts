import type { SketchElement } from './sketch-element.ts';
import { isBlankMeasure, measureText } from './text-measure.ts';

/*
 * A sketch is the page's tree once more, in plain objects, for Readability to take apart. It asks every node dozens of
 * questions and moves most of them; objects answer and move in a fraction of the time that a document takes, no copy of
 * the document is needed, and what Readability keeps knows the node of the page that it was drawn from.
 *
 * Nodes have what Readability 0.6.0 uses of the DOM, under the DOM's names.
 */

export abstract class SketchNode {
  abstract readonly nodeType: number;
  abstract readonly tagName: string | undefined;
  abstract readonly textContent: string;
  /** The node of the page; null for what Readability made. */
  readonly source: Node | null;
  parentNode: SketchElement | null = null;
  previousSibling: SketchNode | null = null;
  nextSibling: SketchNode | null = null;

  constructor(source: Node | null) {
    this.source = source;
  }

  get nodeName(): string | undefined {
    return this.tagName;
  }

  get nextElementSibling(): SketchElement | null {
    return elementFrom(this.nextSibling);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** Text, or a comment: what is no element. */
export class SketchText extends SketchNode {
  readonly nodeType: number;
  readonly tagName = undefined;
  readonly textContent: string;
  #measure = -1;

  constructor(source: Node | null, nodeType: number, text: string) {
    super(source);
    this.nodeType = nodeType;
    this.textContent = text;
  }

  /** See `measureText`; nobody reads a comment. Texts move but never change, so it is taken once. */
  get measure(): number {
    if (this.#measure < 0) this.#measure = this.nodeType === COMMENT ? 0 : measureText(this.textContent);
    return this.#measure;
  }

  get isBlank(): boolean {
    return isBlankMeasure(this.measure);
  }
}

/** Node type of what stands in a page and is neither element nor text. */
export const COMMENT = 8;

/** The node, or the next one after it, that is an element. */
export function elementFrom(node: SketchNode | null): SketchElement | null {
  let next = node;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  return next as SketchElement | null;
}
