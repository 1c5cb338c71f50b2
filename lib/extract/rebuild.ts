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
 * Copies `container` with those nodes only for which `wanted` is true, and the elements that lead to them: the page's own
 * structure, class names and ids, without what was not chosen. `wanted` is asked for text nodes and media elements.
 */
export function rebuild(container: Element, wanted: (node: Node) => boolean): HTMLElement {
  const copy = container.cloneNode(false) as HTMLElement;
  copyChildren(container, copy, wanted);
  return copy;
}

/** True when something that was wanted is under `to` now. The bounds on depth make recursion safe (`prescan.ts`). */
function copyChildren(from: Element, to: Element, wanted: (node: Node) => boolean): boolean {
  let any = false;
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const blank = !/\S/.test((node as Text).data);
      if (!blank && !wanted(node)) continue;
      to.appendChild(node.cloneNode());
      any ||= !blank;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (wanted(element)) {
        to.appendChild(element.cloneNode(true));
        any = true;
        continue;
      }
      if (SILENT.has(element.localName)) continue;
      const child = element.cloneNode(false) as Element;
      if (copyChildren(element, child, wanted)) {
        to.appendChild(child);
        any = true;
      } else if (FILLERS.has(element.localName)) {
        to.appendChild(child);
      } else if (isBlank(element)) {
        // The space between two words may stand in an element of its own.
        to.appendChild(to.ownerDocument.createTextNode(' '));
      }
    }
  }
  return any;
}

function isBlank(element: Element): boolean {
  const text = element.textContent ?? '';
  return text.length > 0 && text.length < 10 && !text.trim();
}
