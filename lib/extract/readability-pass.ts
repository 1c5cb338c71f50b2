import { type Internals, SwiftReadability } from './swift-readability.ts';

/** What Readability would keep of a page, told in nodes of that page. */
export interface Reading {
  /** Text nodes (white space ones left out) and media elements of the page that Readability kept. */
  kept: Set<Node>;
  /** Characters of kept text. */
  length: number;
}

/** Elements that are content without text. Readability moves them but never copies them. */
export const MEDIA = 'img,picture,video,audio,iframe,object,embed,svg,math,canvas';

/**
 * Runs Readability on a copy of `page` and tells which nodes of `page` it kept. Readability moves text nodes and media
 * but never copies them, so walking page and copy side by side pairs each node with its double, whatever Readability
 * does to the elements around them. Its result tree is thrown away: links, classes and structure are read from `page`.
 * `inTime` is called often and may throw to stop the work.
 */
export function readPage(page: Document, title: string, inTime: () => void = () => {}): Reading | null {
  if (!page.body) return null;
  const body = page.body.cloneNode(true) as HTMLElement;
  const doubles = new Map<Node, Node>();
  pair(body, page.body, doubles);
  const pass = new Pass(standIn(page, body), title, inTime);
  // Readability saves the body's html to begin again with other flags when it finds too little. A fresh copy serves as
  // well, costs nothing when it is not needed, keeps the pairs true, and asks no Trusted Types policy of the page.
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => {
      const again = page.body.cloneNode(true) as HTMLElement;
      pair(again, page.body, doubles);
      body.replaceChildren(...again.childNodes);
      pass.prepareAgain();
    },
  });

  const content = pass.parse()?.content;
  if (!content) return null;
  const kept = new Set<Node>();
  let length = 0;
  for (const node of contentNodes(content)) {
    const double = doubles.get(node);
    if (!double) continue;
    kept.add(double);
    if (node.nodeType === 3) length += (node as Text).length;
  }
  return { kept, length };
}

/**
 * What Readability asks of a document, with a body that stands in none: no head to walk, and nothing in it wakes up.
 */
function standIn(page: Document, body: HTMLElement): Document {
  const html = page.documentElement.cloneNode(false) as HTMLElement;
  html.append(body);
  return {
    firstChild: html,
    documentElement: html,
    body,
    createElement: (name: string) => page.createElement(name),
    querySelectorAll: (selector: string) => html.querySelectorAll(selector),
  } as unknown as Document;
}

/** Pairs the content nodes of two equal trees. */
function pair(copy: Element, source: Element, doubles: Map<Node, Node>): void {
  let double = source.firstChild;
  for (let node = copy.firstChild; node && double; node = node.nextSibling, double = double.nextSibling) {
    if (node.nodeType === 3) {
      if (/\S/.test((node as Text).data)) doubles.set(node, double);
    } else if (node.nodeType === 1) {
      const name = (node as Element).localName;
      if (MEDIA_NAMES.has(name)) doubles.set(node, double);
      if (!SILENT.has(name) && node.firstChild) pair(node as Element, double as Element, doubles);
    }
  }
}

/** Text nodes with text, and media elements, under `root`, in document order; nothing inside scripts and the like. */
export function contentNodes(root: Element, found: Node[] = []): Node[] {
  // The bounds on depth make recursion safe (`prescan.ts`).
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      if (/\S/.test((node as Text).data)) found.push(node);
    } else if (node.nodeType === 1) {
      const name = (node as Element).localName;
      if (MEDIA_NAMES.has(name)) found.push(node);
      if (!SILENT.has(name) && node.firstChild) contentNodes(node as Element, found);
    }
  }
  return found;
}

const MEDIA_NAMES = new Set(MEDIA.split(','));
/** Elements whose text nobody reads. */
export const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'textarea',
  'select',
  'datalist',
]);

/** As in Readability 0.6.0. */
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const BYLINE_LENGTH = 100;

/** Every so manieth call asks for the time. */
const SELDOM = 16;

const SUPER = SwiftReadability.prototype;

/** Readability without the work whose result is not used: metadata, links, lazy pictures, serialising. */
class Pass extends SwiftReadability {
  readonly #title: string;
  readonly #inTime: () => void;
  #calls = 0;

  constructor(copy: Document, title: string, inTime: () => void) {
    super(copy, { keepClasses: true, disableJSONLD: true, serializer: (node) => node as HTMLElement });
    this.#title = title;
    this.#inTime = inTime;
  }

  /** What `parse` does to the document before it looks for the article. */
  prepareAgain(): void {
    const self = this as unknown as Internals;
    self._removeScripts(self._doc);
    self._prepDocument();
  }

  _getArticleMetadata(): { title: string } {
    return { title: this.#title };
  }

  /** Readability's own test reads the text of every element before it looks at the names; names first is much faster. */
  _isValidByline(node: Element, names: string): boolean {
    const named = BYLINE.test(names) || node.getAttribute('rel') === 'author';
    if (!named && !node.getAttribute('itemprop')?.includes('author')) return false;
    const length = node.textContent?.trim().length ?? 0;
    return length > 0 && length < BYLINE_LENGTH;
  }

  /** Readability comes by here for every element that it weighs: the place to stop it when time is up. */
  override _getLinkDensity(element: Element): number {
    if (this.#calls++ % SELDOM === 0) this.#inTime();
    return SUPER._getLinkDensity.call(this, element);
  }

  _unwrapNoscriptImages(): void {}
  _cleanStyles(): void {}
  _fixLazyImages(): void {}
  _postProcessContent(): void {}
}
