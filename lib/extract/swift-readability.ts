import { Readability } from '@mozilla/readability';
import { isDataTable } from './data-table.ts';
import { takeDensities } from './link-densities.ts';
import { isShady } from './shady.ts';
import { hasText } from './sketch/search.ts';
import type { SketchDocument } from './sketch/sketch-document.ts';
import type { SketchElement } from './sketch/sketch-element.ts';
import type { SketchNode } from './sketch/sketch-node.ts';

/** The parts of Readability that are used or replaced here: its private fields, as of 0.6.0. */
export interface Internals {
  _doc: SketchDocument;
  _articleTitle: string;
  _flags: number;
  FLAG_CLEAN_CONDITIONALLY: number;
  REGEXPS: Readonly<Record<string, RegExp>>;
  _allowedVideoRegex: RegExp;
  _linkDensityModifier: number;
  _getClassWeight(element: SketchElement): number;
  _getInnerText(element: SketchElement): string;
  _getLinkDensity(element: SketchElement): number;
  _grabArticle(): SketchElement | null;
  _hasAncestorTag(
    node: SketchElement,
    name: string,
    depth?: number,
    test?: (table: SketchElement) => boolean,
  ): boolean;
  _initializeNode(element: SketchElement): void;
  _prepArticle(content: SketchElement): void;
  _prepDocument(): void;
  _replaceBrs(body: SketchElement): void;
  _removeNodes(nodes: ArrayLike<SketchElement>, test: (node: SketchElement) => boolean): void;
}

const ORIGINAL = Readability.prototype as unknown as Internals;

/** An expression that remembers what it said: a page repeats its class names. Emptied when full. */
export function remembering(pattern: RegExp): Pick<RegExp, 'test'> {
  const known = new Map<string, boolean>();
  return {
    test(text) {
      const before = known.get(text);
      if (before !== undefined) return before;
      if (known.size >= MOST_KNOWN) known.clear();
      const found = pattern.test(text);
      known.set(text, found);
      return found;
    },
  };
}

const MOST_KNOWN = 5000;

/** What class names and ids are tested for. */
const OF_NAMES = ['unlikelyCandidates', 'okMaybeItsACandidate', 'negative', 'positive'];
const REGEXPS = {
  ...ORIGINAL.REGEXPS,
  ...Object.fromEntries(OF_NAMES.map((name) => [name, remembering(ORIGINAL.REGEXPS[name] as RegExp)])),
};

const PHRASING = new Set(
  (
    'ABBR AUDIO B BDO BR BUTTON CITE CODE DATA DATALIST DFN EM EMBED I IMG INPUT KBD LABEL MARK MATH METER NOSCRIPT ' +
    'OBJECT OUTPUT PROGRESS Q RUBY SAMP SCRIPT SELECT SMALL SPAN STRONG SUB SUP TEXTAREA TIME VAR WBR'
  ).split(' '),
);
const TRANSPARENT = new Set(['A', 'DEL', 'INS']);
const BLOCKS = new Set('BLOCKQUOTE DL DIV IMG OL P PRE TABLE UL'.split(' '));

/**
 * Readability with the same answers in a third of the time: it reads a sketch of the page (`sketch/`), and its busiest
 * methods ask a question in the cheapest way, and no more of it than the answer needs.
 * `swift-readability.dom.test.ts` holds the two side by side on every fixture.
 */
export class SwiftReadability extends Readability<SketchElement> {
  REGEXPS = REGEXPS;
  /** Whether the densities on the elements are those of now: from the first score until the article is taken out. */
  #measured = false;

  constructor(page: SketchDocument) {
    super(page as unknown as Document);
    // What `parse` does to a document before it looks for the article.
    page.body.onAgain = () => {
      page.drawBody();
      this._prepDocument();
    };
  }

  /**
   * What `parse` does but for metadata, links and pictures, which are read from the page: the elements around the
   * article, or null. The headline is looked for at its beginning, to be left out.
   */
  read(title: string): SketchElement | null {
    const self = this as unknown as Internals;
    self._articleTitle = title;
    self._prepDocument();
    return self._grabArticle();
  }

  /** Twenty kinds of elements are looked for, of which a page has a few. */
  _getAllNodesWithTag(node: SketchElement | SketchDocument, names: readonly string[]): SketchElement[] {
    const { names: all } = (this as unknown as Internals)._doc;
    let present = '';
    for (const name of names)
      if (all.has(name) || all.has(name.toUpperCase())) present += present ? `,${name}` : name;
    return present ? node.querySelectorAll(present) : [];
  }

  _isProbablyVisible(node: SketchElement): boolean {
    if (!node.isMarked) return true;
    const given = node.getAttribute('style');
    // Reading the style object parses the attribute. Names may be written with escapes.
    if (given !== null && /display|visibility|\\/i.test(given)) {
      const { style } = node;
      if (style && (style.display === 'none' || style.visibility === 'hidden')) return false;
    }
    if (node.hasAttribute('hidden')) return false;
    return node.getAttribute('aria-hidden') !== 'true' || node.className.includes('fallback-image');
  }

  _isElementWithoutContent(node: SketchElement): boolean {
    return !hasText(node) && node.children.length === node.querySelectorAll('br,hr').length;
  }

  _hasSingleTagInsideElement(element: SketchElement, tag: string): boolean {
    const child = element.firstElementChild;
    if (!child || child.tagName !== tag || child.nextElementSibling) return false;
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3 && /\S$/.test(node.textContent)) return false;
    return true;
  }

  _hasChildBlockElement(element: SketchElement): boolean {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (BLOCKS.has(child.tagName) || this._hasChildBlockElement(child)) return true;
    return false;
  }

  _isPhrasingContent(node: SketchNode): boolean {
    if (node.nodeType === 3) return true;
    const name = node.tagName;
    if (name === undefined) return false;
    if (PHRASING.has(name)) return true;
    if (!TRANSPARENT.has(name)) return false;
    for (let child = (node as SketchElement).firstChild; child; child = child.nextSibling)
      if (!this._isPhrasingContent(child)) return false;
    return true;
  }

  /** A sketch has neither. */
  _cleanStyles(): void {}
  _fixLazyImages(): void {}

  _getLinkDensity(element: SketchElement): number {
    if (!this.#measured || Number.isNaN(element.density)) takeDensities(element);
    return element.density;
  }

  _initializeNode(element: SketchElement): void {
    if (!this.#measured) takeDensities((this as unknown as Internals)._doc.body);
    this.#measured = true;
    ORIGINAL._initializeNode.call(this, element);
  }

  _prepArticle(content: SketchElement): void {
    this.#measured = false;
    ORIGINAL._prepArticle.call(this, content);
  }

  /** Scripts and styles are not drawn. */
  _prepDocument(): void {
    const self = this as unknown as Internals;
    this.#measured = false;
    self._replaceBrs(self._doc.body);
    for (const font of this._getAllNodesWithTag(self._doc, ['font'])) this._setNodeTag(font, 'span');
  }

  _markDataTables(content: SketchElement): void {
    for (const table of content.querySelectorAll('table')) table._readabilityDataTable = isDataTable(table);
  }

  _cleanConditionally(content: SketchElement, tag: string): void {
    const self = this as unknown as Internals;
    if ((self._flags & self.FLAG_CLEAN_CONDITIONALLY) === 0) return;
    self._removeNodes(content.querySelectorAll(tag), (node) => isShady(node, tag, self));
  }

  _setNodeTag(node: SketchElement, tag: string): SketchElement {
    const replacement = (this as unknown as Internals)._doc.createElement(tag, node);
    for (let child = node.firstChild; child; child = node.firstChild) replacement.appendChild(child);
    node.parentNode?.replaceChild(replacement, node);
    return replacement;
  }
}
