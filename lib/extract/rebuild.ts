import { SILENT } from './readability-pass.ts';

/** Elements without text that belong to what stands around them; controls tell the cleaner what a box is for. */
const FILLERS = new Set([
  'br',
  'hr',
  'wbr',
  'td',
  'th',
  'col',
  'colgroup',
  'source',
  'track',
  'rp',
  'form',
  'input',
  'textarea',
  'button',
]);

/**
 * Copies `container` with the `wanted` text nodes and media elements only, and the elements that lead to them: the page's
 * own structure, class names and ids, without what was not chosen.
 */
export function rebuild(container: Element, wanted: Iterable<Node>): HTMLElement {
  const chosen = new Set<Node>();
  const leading = new Set<Node>();
  for (const node of wanted) {
    if (!container.contains(node)) continue;
    chosen.add(node);
    for (let up = node.parentNode; up && up !== container && !leading.has(up); up = up.parentNode)
      leading.add(up);
  }
  const copy = container.cloneNode(false) as HTMLElement;
  copyChildren(container, copy, chosen, leading);
  return copy;
}

/** The bounds on depth make recursion safe (`prescan.ts`). */
function copyChildren(from: Element, to: Element, chosen: Set<Node>, leading: Set<Node>): void {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      if (chosen.has(node) || !/\S/.test((node as Text).data)) to.appendChild(node.cloneNode());
    } else if (chosen.has(node)) {
      to.appendChild(node.cloneNode(true));
    } else if (leading.has(node)) {
      const child = node.cloneNode(false) as Element;
      copyChildren(node as Element, child, chosen, leading);
      to.appendChild(child);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (FILLERS.has(element.localName)) to.appendChild(element.cloneNode(false));
      // The space between two words may stand in an element of its own.
      else if (isBlank(element)) to.appendChild(to.ownerDocument.createTextNode(' '));
    }
  }
}

function isBlank(element: Element): boolean {
  if (SILENT.has(element.localName) || element.childElementCount > 1) return false;
  const text = element.textContent ?? '';
  return text.length > 0 && text.length < 10 && !text.trim();
}
