import { unclobber } from './unclobber.ts';

const WRAPPERS = new Set(['div', 'section', 'span', 'article', 'main', 'center', 'font']);
/** An element with more child nodes than this is no mere wrapper, even if all but one are white space. */
const FEW = 5;

/** True for an element that only stands around one other element. */
export function isWrapper(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.childElementCount !== 1 || !WRAPPERS.has(element.localName)) return false;
  if (element.childNodes.length > FEW) return false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 && /\S/.test((child as Text).data)) return false;
  }
  return true;
}

/**
 * Copies a document without its mere wrappers: for pages nested so deeply that cloning or reading them would take
 * seconds or overflow the stack. Iterative.
 */
export function flatten(doc: Document): Document {
  const copy = doc.cloneNode(false) as Document;
  let parent: Node = copy;
  // A walker asks the tree itself, whatever the fields of a form are called.
  const walker = doc.createTreeWalker(doc.documentElement);
  for (;;) {
    const node = walker.currentNode;
    const skipped = isWrapper(node);
    const inside = walker.firstChild();
    if (!skipped) {
      const double = doc.importNode(node, false);
      if (double.nodeType === 1) unclobber(double as Element);
      parent.appendChild(double);
      if (inside) parent = double;
    }
    if (inside) continue;
    while (!walker.nextSibling()) {
      const above = walker.parentNode();
      if (!above) return copy;
      if (!isWrapper(above)) parent = parent.parentNode ?? copy;
    }
  }
}
