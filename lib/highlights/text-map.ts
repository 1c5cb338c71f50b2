/**
 * The text of an article as one string, and the way from its characters back to the nodes. Where a block or a line ends
 * and the markup has no white space, one line break stands, of no node: words of two paragraphs are no one word. What
 * the reader page itself put between the words (`data-ours`) is left out, so that a highlight does not depend on which
 * pictures were there.
 */
export interface TextMap {
  text: string;
  nodes: readonly Text[];
  /** Where each node begins in `text`. */
  starts: readonly number[];
}

export function mapText(root: Node): TextMap {
  const doc = root.ownerDocument as Document;
  const walker = doc.createTreeWalker(root, ELEMENTS_AND_TEXT, {
    acceptNode: (node) =>
      isOurs(node) ? REJECT : node.nodeType === TEXT || node.nodeName === 'BR' ? ACCEPT : SKIP,
  });
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  let block: Element | null = null;
  let breaks = false;
  // What the last words end with: white space parts lines already.
  let open = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.nodeType !== TEXT) {
      breaks = true;
      continue;
    }
    const { data } = node;
    const own = node.parentElement?.closest(BLOCK) ?? null;
    if (open && (breaks || own !== block) && /^\S/.test(data)) add('\n');
    block = own;
    breaks = false;
    nodes.push(node);
    starts.push(length);
    add(data);
    if (data) open = /\S$/.test(data);
  }
  return { text: parts.join(''), nodes, starts };
}

/** The stretch of the text that `range` holds, cut to the article; null when it holds none. */
export function stretchOf(map: TextMap, range: Range): { start: number; end: number } | null {
  const start = offsetAt(map, range.startContainer, range.startOffset);
  const end = offsetAt(map, range.endContainer, range.endOffset);
  return end > start ? { start, end } : null;
}

/** A range of the document over a stretch of the text; null when the text ends before it. */
export function rangeOf(map: TextMap, start: number, end: number, doc: Document): Range | null {
  if (start < 0 || end > map.text.length || end <= start) return null;
  const first = nodeAt(map, start);
  // The last character, not the place behind it: that may be the start of the next block.
  const last = nodeAt(map, end - 1);
  const firstNode = map.nodes[first];
  const lastNode = map.nodes[last];
  if (!firstNode || !lastNode) return null;
  const range = doc.createRange();
  range.setStart(firstNode, Math.min(firstNode.length, start - (map.starts[first] ?? 0)));
  // Neither is the line break between two blocks.
  range.setEnd(lastNode, Math.min(lastNode.length, end - (map.starts[last] ?? 0)));
  return range;
}

/** Characters of the text before a boundary point. */
function offsetAt({ text, nodes, starts }: TextMap, container: Node, offset: number): number {
  const index = nodes.indexOf(container as Text);
  if (index >= 0) return (starts[index] ?? 0) + offset;
  const range = (container.ownerDocument ?? (container as Document)).createRange();
  range.setStart(container, offset);
  range.collapse(true);
  const next = nodes.findIndex((node) => range.comparePoint(node, 0) >= 0);
  return next < 0 ? text.length : (starts[next] ?? 0);
}

/** Number of the node that holds the character `offset`. */
function nodeAt({ starts }: TextMap, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Elements that the page put among an article's own say so with this attribute. */
export const OURS = 'data-ours';

/** What begins a line of its own. Other elements stand inside one. */
const BLOCK =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, blockquote, figure, figcaption, td, th, caption, div, section, article, summary, details';

const isOurs = (node: Node) => node.nodeType === 1 && (node as Element).hasAttribute(OURS);

// As numbers: this file also runs where there is no `NodeFilter`.
const ELEMENTS_AND_TEXT = 0x1 | 0x4;
const TEXT = 3;
const ACCEPT = 1;
const REJECT = 2;
const SKIP = 3;
