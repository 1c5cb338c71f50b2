import { foldSpace } from './text.ts';

/** Joins what belongs to one list of names: "By", a comma, "and" between two links. */
const STARTS = /^[,&;]/;
const ENDS = /[,&;]$/;
/** Words as short as these between two elements are conjunctions or introductions, not names. */
const SHORT = 4;

/**
 * Text of an element with a line break between texts of different elements, so that "Jane Roe" and "Science Editor" in
 * two spans do not melt; what punctuation or a short word joins stays on one line. '' when it is longer than `limit`.
 */
export function lineText(element: Element, limit: number): string {
  const pieces: string[] = [];
  if (collect(element, pieces, limit) < 0) return '';
  let line = '';
  let last = '';
  for (const piece of pieces) {
    const text = foldSpace(piece);
    if (text === '') continue;
    const joined =
      line === '' || STARTS.test(text) || ENDS.test(line) || text.length <= SHORT || last.length <= SHORT;
    line += joined ? ` ${text}` : `\n${text}`;
    last = text;
  }
  return line.trim();
}

/** Gathers the texts; returns the characters that are left, below 0 when there were too many. White space counts little. */
function collect(node: Node, pieces: string[], limit: number): number {
  let left = limit;
  for (let child = node.firstChild; child && left >= 0; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = child.nodeValue ?? '';
      pieces.push(text);
      left -= text.trim().length;
    } else if (
      child.nodeType === 1 &&
      !/^(?:script|style|svg|noscript|template)$/.test((child as Element).localName)
    )
      left = collect(child, pieces, left);
  }
  return left;
}
