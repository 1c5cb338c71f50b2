import type { Page } from '../page.ts';
import { SELDOM, SketchElement } from './sketch-element.ts';
import { COMMENT, SketchText } from './sketch-node.ts';

/** Readability drops them before it looks at anything. */
const LEFT_OUT = new Set(['SCRIPT', 'NOSCRIPT', 'STYLE', 'script', 'noscript', 'style']);
const MARKED = SELDOM.map((name) => `[${name}]`).join();

/** The body of a page as a sketch (`sketch-node.ts`), with what Readability asks of a document. */
export class SketchDocument {
  /**
   * The engine forgets what kind of object it met with the last of its kind, and throws away the code that it made for
   * it. One of each stays.
   */
  static readonly kinds = [new SketchElement('P'), new SketchText(null, 3, '')];
  readonly documentElement: SketchElement;
  readonly body: SketchElement;
  /** Names of all elements that are or were in it: nobody needs to search it for others. */
  readonly names = new Set<string>();

  constructor(page: Page) {
    this.documentElement = named(new SketchElement('HTML', page.documentElement, true));
    this.body = named(new SketchElement('BODY', page.body, true));
    this.documentElement.appendChild(this.body);
    this.drawBody();
  }

  get firstChild(): SketchElement {
    return this.documentElement;
  }

  querySelectorAll(names: string): SketchElement[] {
    return this.documentElement.querySelectorAll(names);
  }

  /** @param like an element whose place the new one takes: all but its name is the same */
  createElement(name: string, like?: SketchElement): SketchElement {
    const made = new SketchElement(name.toUpperCase(), like?.source, like?.isMarked);
    this.names.add(made.tagName);
    if (like) {
      made.className = like.className;
      made.id = like.id;
      made.readability = like.readability;
    }
    return made;
  }

  /** Draws what the page's body holds, in place of all that the sketch's own holds. */
  drawBody(): void {
    const { source } = this.body;
    if (!source) return;
    for (const node of this.body.childNodes) node.remove();
    const isHtml = source.ownerDocument.contentType === 'text/html';
    // One search by the browser spares most elements a dozen questions.
    const marked = new Set(source.querySelectorAll(MARKED));
    drawChildren(source, this.body, { isHtml, marked, names: this.names });
  }
}

interface Drawing {
  isHtml: boolean;
  /** Elements with one of the attributes that most have not. */
  marked: ReadonlySet<Element>;
  names: Set<string>;
}

/** The bounds on depth make recursion safe (`prescan.ts`). */
function drawChildren(from: Element, to: SketchElement, drawing: Drawing): void {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    const { nodeName, nodeType } = node;
    if (nodeType === 3) to.appendChild(new SketchText(node, 3, (node as Text).data));
    else if (nodeType !== 1) to.appendChild(drawOther(node as CharacterData));
    else if (!LEFT_OUT.has(nodeName)) {
      const element = node as Element;
      const name = drawing.isHtml ? nodeName : nameInHtml(element);
      const sketch = named(new SketchElement(name, element, drawing.marked.has(element)));
      drawing.names.add(name);
      to.appendChild(sketch);
      if (name !== 'svg' || !isIcon(element)) drawChildren(element, sketch, drawing);
    }
  }
}

/** Documents that are XML spell the same elements in small letters, and Readability would know none of them. */
const nameInHtml = ({ localName, namespaceURI, nodeName }: Element): string =>
  namespaceURI === 'http://www.w3.org/1999/xhtml' ? localName.toUpperCase() : nodeName;

/** Comments, and what stands in XML besides. */
function drawOther(node: CharacterData): SketchText {
  return new SketchText(node, node.nodeType === 4 ? 4 : COMMENT, node.data);
}

function named<T extends SketchElement>(sketch: T): T {
  const { source } = sketch;
  if (!source?.hasAttributes()) return sketch;
  const { className } = source;
  // It is an object where the element belongs to a drawing; Readability makes nothing of that.
  if (typeof className === 'string') sketch.className = className;
  sketch.id = source.id;
  return sketch;
}

/** Readability would look at every line of hundreds of icons. */
const isIcon = (drawing: Element): boolean =>
  drawing.firstElementChild !== null && !/\S/.test(drawing.textContent ?? '');
