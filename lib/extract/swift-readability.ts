import { Readability } from '@mozilla/readability';
import { hasText } from './has-text.ts';
import { isShady } from './shady.ts';

/** The parts of Readability that are used or replaced here: its private fields, as of 0.6.0. */
export interface Internals {
  _doc: Document;
  _flags: number;
  FLAG_CLEAN_CONDITIONALLY: number;
  REGEXPS: Readonly<Record<string, RegExp>>;
  _allowedVideoRegex: RegExp;
  _linkDensityModifier: number;
  _getClassWeight(element: Element): number;
  _getInnerText(element: Element): string;
  _getLinkDensity(element: Element): number;
  _hasAncestorTag(
    node: Element,
    name: string,
    depth?: number,
    test?: (table: Element & { _readabilityDataTable?: boolean }) => boolean,
  ): boolean;
  _initializeNode(element: Element): void;
  _prepArticle(content: Element): void;
  _prepDocument(): void;
  _removeNodes(nodes: ArrayLike<Element>, test: (node: Element) => boolean): void;
  _removeScripts(doc: Document): void;
}

const ORIGINAL = Readability.prototype as unknown as Internals;

/** An expression that remembers what it said: a page repeats its class names. Emptied when full. */
function remembering(pattern: RegExp): Pick<RegExp, 'test'> {
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

const { unlikelyCandidates, okMaybeItsACandidate } = ORIGINAL.REGEXPS as Record<string, RegExp>;
const REGEXPS = {
  ...ORIGINAL.REGEXPS,
  unlikelyCandidates: remembering(unlikelyCandidates as RegExp),
  okMaybeItsACandidate: remembering(okMaybeItsACandidate as RegExp),
};

const PHRASING = new Set(
  (
    'ABBR AUDIO B BDO BR BUTTON CITE CODE DATA DATALIST DFN EM EMBED I IMG INPUT KBD LABEL MARK MATH METER NOSCRIPT ' +
    'OBJECT OUTPUT PROGRESS Q RUBY SAMP SCRIPT SELECT SMALL SPAN STRONG SUB SUP TEXTAREA TIME VAR WBR'
  ).split(' '),
);
const TRANSPARENT = new Set(['A', 'DEL', 'INS']);
const BLOCKS = 'blockquote,dl,div,img,ol,p,pre,table,ul';

/**
 * Readability with the same answers in about half the time: its busiest methods ask a question in the cheapest way, and
 * no more of it than the answer needs. `swift-readability.dom.test.ts` holds the two side by side on every fixture.
 */
export class SwiftReadability extends Readability<HTMLElement> {
  REGEXPS = REGEXPS;
  /** Lengths of links, while nothing changes: from the first score until the article is taken out. */
  #links: Map<Element, number> | null = null;
  #preparing = false;

  _isProbablyVisible(node: HTMLElement): boolean {
    const given = node.getAttribute('style');
    // Reading the style object parses the attribute. Names may be written with escapes.
    if (given !== null && /display|visibility|\\/i.test(given)) {
      const { style } = node;
      if (style && (style.display === 'none' || style.visibility === 'hidden')) return false;
    }
    if (node.hasAttribute('hidden')) return false;
    if (node.getAttribute('aria-hidden') !== 'true') return true;
    return Boolean(node.className?.includes?.('fallback-image'));
  }

  _isElementWithoutContent(node: Element): boolean {
    if (node.nodeType !== 1 || hasText(node)) return false;
    const children = node.childElementCount;
    return (
      children === 0 ||
      children === node.getElementsByTagName('br').length + node.getElementsByTagName('hr').length
    );
  }

  _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    const child = element.firstElementChild;
    if (!child || child.nextElementSibling || child.tagName !== tag) return false;
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3 && /\S$/.test((node as Text).data)) return false;
    return true;
  }

  _hasChildBlockElement(element: Element): boolean {
    return element.querySelector(BLOCKS) !== null;
  }

  _isPhrasingContent(node: Node): boolean {
    if (node.nodeType === 3) return true;
    const name = (node as Element).tagName;
    if (PHRASING.has(name)) return true;
    if (!TRANSPARENT.has(name)) return false;
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!this._isPhrasingContent(child)) return false;
    return true;
  }

  _getLinkDensity(element: Element): number {
    const self = this as unknown as Internals;
    const links = element.getElementsByTagName('a');
    // Without a link the text does not matter.
    if (links.length === 0) return 0;
    const { length } = self._getInnerText(element);
    if (length === 0) return 0;
    let linked = 0;
    for (const link of links) {
      let size = this.#links?.get(link);
      if (size === undefined) {
        const inPage = /^#.+/.test(link.getAttribute('href') ?? '');
        size = self._getInnerText(link).length * (inPage ? 0.3 : 1);
        this.#links?.set(link, size);
      }
      linked += size;
    }
    return linked / length;
  }

  _initializeNode(element: Element): void {
    this.#links ??= new Map();
    ORIGINAL._initializeNode.call(this, element);
  }

  _prepArticle(content: Element): void {
    this.#links = null;
    ORIGINAL._prepArticle.call(this, content);
  }

  _prepDocument(): void {
    this.#links = null;
    this.#preparing = true;
    ORIGINAL._prepDocument.call(this);
    this.#preparing = false;
  }

  _cleanConditionally(content: Element, tag: string): void {
    const self = this as unknown as Internals;
    if ((self._flags & self.FLAG_CLEAN_CONDITIONALLY) === 0) return;
    self._removeNodes(content.querySelectorAll(tag), (node) => isShady(node, tag, self));
  }

  /** Styles and handlers are left behind once nobody asks for them: the page's policy is reported each one that is set. */
  _setNodeTag(node: Element, tag: string): Element {
    const replacement = node.ownerDocument.createElement(tag) as Element & { readability?: unknown };
    while (node.firstChild) replacement.appendChild(node.firstChild);
    node.parentNode?.replaceChild(replacement, node);
    const { readability } = node as { readability?: unknown };
    if (readability) replacement.readability = readability;
    for (const attribute of node.attributes)
      if (this.#preparing || !/^(?:style$|on)/.test(attribute.name))
        replacement.setAttributeNode(attribute.cloneNode() as Attr);
    return replacement;
  }
}
