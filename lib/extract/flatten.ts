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
  let node: Node | null = doc.documentElement;
  while (node) {
    const skipped = isWrapper(node);
    if (!skipped) {
      const double = parent.appendChild(node.cloneNode(false));
      if (node.firstChild) parent = double;
    }
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== doc.documentElement && !node.nextSibling) {
      node = node.parentNode;
      if (node && !isWrapper(node)) parent = parent.parentNode ?? copy;
    }
    node = node && node !== doc.documentElement ? node.nextSibling : null;
  }
  return copy;
}
