import { ABOVE } from './headline.ts';
import { holdFollowing, holdPlace, type LeftOut } from './left-out.ts';
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
 * own structure, class names and ids. Comments hold the places of what was not chosen. What was chosen above `headline`
 * is marked: a ticker, a section, a banner.
 */
export function rebuild(
  container: Element,
  wanted: Iterable<Node>,
  headline: Element | null,
): { root: HTMLElement; leftOut: LeftOut } {
  const leftOut: LeftOut = new Map();
  const chosen = new Set<Node>();
  const leading = new Set<Node>();
  for (const node of wanted) {
    if (!container.contains(node)) continue;
    chosen.add(node);
    for (let up = node.parentNode; up && up !== container && !leading.has(up); up = up.parentNode)
      leading.add(up);
  }
  const copy = container.cloneNode(false) as HTMLElement;
  const inside = headline && container.contains(headline) ? headline : null;
  for (const forged of container.querySelectorAll(`[${ABOVE}]`)) forged.removeAttribute(ABOVE);
  copyChildren(container, copy, { chosen, leading, leftOut, above: inside });
  copy.append(...holdFollowing(container, leftOut));
  return { root: copy, leftOut };
}

interface Copying {
  chosen: ReadonlySet<Node>;
  leading: ReadonlySet<Node>;
  leftOut: LeftOut;
  /** The headline, until the copy has come to it. */
  above: Element | null;
}

/** The bounds on depth make recursion safe (`prescan.ts`). */
function copyChildren(from: Element, to: Element, copying: Copying): void {
  const { chosen, leading, leftOut } = copying;
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node === copying.above) copying.above = null;
    if (node.nodeType === 3) {
      const isChosen = chosen.has(node);
      if (isChosen || !/\S/.test((node as Text).data)) to.appendChild(node.cloneNode());
      if (isChosen && copying.above && to.parentNode) to.setAttribute(ABOVE, '');
    } else if (chosen.has(node)) {
      to.appendChild(node.cloneNode(true));
    } else if (leading.has(node)) {
      // A paragraph without anything in it but its text, like most, is copied by the browser.
      const only = node.firstChild;
      if (!copying.above && only?.nodeType === 3 && only === node.lastChild) {
        to.appendChild(node.cloneNode(true));
        continue;
      }
      const child = node.cloneNode(false) as Element;
      to.appendChild(child);
      copyChildren(node as Element, child, copying);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (copying.above && element.contains(copying.above)) copying.above = null;
      // The space between two words may stand in an element of its own.
      if (isBlank(element)) to.appendChild(to.ownerDocument.createTextNode(' '));
      else if (!INLINE.has(element.localName) || !hasOwnText(from, chosen)) leaveOut(element, to, leftOut);
    }
  }
}

/** Inside a sentence nothing can be put back without parting it, so it is not held there. */
const INLINE = new Set('a b button em i label mark small span strong sub sup time u'.split(' '));

function hasOwnText(element: Element, chosen: ReadonlySet<Node>): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && chosen.has(node)) return true;
  return false;
}

function leaveOut(element: Element, to: Element, leftOut: LeftOut): void {
  const shell = FILLERS.has(element.localName) ? element.cloneNode(false) : null;
  const place = holdPlace(element, leftOut);
  if (shell) to.appendChild(shell);
  if (place) (shell?.nodeName === 'FORM' ? shell : to).appendChild(place);
}

function isBlank(element: Element): boolean {
  if (SILENT.has(element.localName) || element.childElementCount > 1) return false;
  const text = element.textContent ?? '';
  return text.length > 0 && text.length < 10 && !text.trim();
}
