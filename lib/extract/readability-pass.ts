import type { SketchDocument } from './sketch/sketch-document.ts';
import type { SketchElement } from './sketch/sketch-element.ts';
import type { SketchText } from './sketch/sketch-node.ts';
import { type Internals, remembering, SwiftReadability } from './swift-readability.ts';

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
 * Runs Readability on the sketch of a page and tells which nodes of the page it kept. Readability moves text nodes and media
 * but never copies them, so each that is left tells which node of the page it was, whatever Readability did to the
 * elements around it. The sketch is taken apart and thrown away: links, classes and structure are read from the page.
 * `inTime` is called often and may throw to stop the work.
 */
export function readPage(page: SketchDocument, title: string, inTime: () => void = () => {}): Reading | null {
  const content = new Pass(page, inTime).read(title);
  if (!content) return null;
  const reading: Reading = { kept: new Set(), length: 0 };
  gather(content, reading);
  return reading;
}

/** Text and media under `root`, in document order; nothing inside scripts and the like. */
function gather(root: SketchElement, reading: Reading): void {
  // The bounds on depth make recursion safe (`prescan.ts`).
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const text = node as SketchText;
      if (text.isBlank || !text.source) continue;
      reading.kept.add(text.source);
      reading.length += text.textContent.length;
    } else if (node.nodeType === 1) {
      const element = node as SketchElement;
      const name = element.tagName.toLowerCase();
      if (element.source && MEDIA_NAMES.has(name)) reading.kept.add(element.source);
      if (!SILENT.has(name)) gather(element, reading);
    }
  }
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
const BYLINE = remembering(/byline|author|dateline|writtenby|p-author/i);
const BYLINE_LENGTH = 100;

/** Every so manieth call asks for the time. */
const SELDOM = 16;

const SUPER = SwiftReadability.prototype;

/** Readability that may be stopped, and asks for no more than what is kept. */
class Pass extends SwiftReadability {
  readonly #inTime: () => void;
  #calls = 0;

  constructor(page: SketchDocument, inTime: () => void) {
    super(page);
    this.#inTime = inTime;
  }

  /** Readability's own test reads the text of every element before it looks at the names; names first is much faster. */
  _isValidByline(node: SketchElement, names: string): boolean {
    const named = BYLINE.test(names) || node.getAttribute('rel') === 'author';
    if (!named && !node.getAttribute('itemprop')?.includes('author')) return false;
    // Under a picture it says who took it.
    if (node.parentNode?.tagName === 'FIGCAPTION') return false;
    const { length } = node.textContent.trim();
    return length > 0 && length < BYLINE_LENGTH;
  }

  /** Readability comes by here for every box that it weighs: the place to stop it when time is up. */
  override _getLinkDensity(element: SketchElement): number {
    this.#look();
    return SUPER._getLinkDensity.call(this, element);
  }

  /** And here for every box that it may take out. */
  _getClassWeight(element: SketchElement): number {
    this.#look();
    return (SUPER as unknown as Internals)._getClassWeight.call(this, element);
  }

  #look(): void {
    if (this.#calls++ % SELDOM === 0) this.#inTime();
  }
}
