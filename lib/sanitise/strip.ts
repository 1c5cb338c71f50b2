import { ALLOWED_ELEMENTS, DROPPED_WITH_TEXT } from './policy.ts';
import { ATTRIBUTES, isAllowed } from './purifier.ts';

const ALLOWED: ReadonlySet<string> = new Set(ALLOWED_ELEMENTS);
const DROPPED: ReadonlySet<string> = new Set(DROPPED_WITH_TEXT);
const KNOWN: ReadonlySet<string> = new Set(ATTRIBUTES);
const HTML = 'http://www.w3.org/1999/xhtml';
const COMMENTS = 64 /* SHOW_PROCESSING_INSTRUCTION */ | 128; /* SHOW_COMMENT */

/**
 * Does what the policy asks for, and tells whether that is sure to be all: true when nothing but text and named elements
 * with named attributes of plain values is left, of which the library would change nothing. It reads every node five
 * times and costs ten times as much, so it is asked about the rest only: foreign elements, documents that are not HTML,
 * values that could be meant for a parser or an unknown scheme.
 */
export function strip(root: Element): boolean {
  let sure = root.ownerDocument.contentType === 'text/html';
  for (const foreign of root.querySelectorAll('svg, math')) foreign.remove();
  for (const element of [...root.getElementsByTagName('*')].reverse()) {
    const name: unknown = element.localName;
    // Fields may bear the names of what is used here; none is left when `unwrapForms` comes.
    if (typeof name !== 'string' || name === 'form') continue;
    if (element.namespaceURI !== HTML) sure = false;
    else if (DROPPED.has(name)) element.remove();
    else if (!ALLOWED.has(name)) element.replaceWith(...element.childNodes);
    else if (element.hasAttributes() && !stripAttributes(element, name)) sure = false;
  }
  unwrapForms(root);
  dropComments(root);
  return sure;
}

/** False when one of those that stay has a value that the library should look at. */
function stripAttributes(element: Element, name: string): boolean {
  let sure = true;
  for (const attribute of element.getAttributeNames()) {
    // Most are class names and data, which no element may have.
    const value = KNOWN.has(attribute) ? element.getAttribute(attribute) : null;
    if (value === null || !isAllowed(name, attribute, value)) element.removeAttribute(attribute);
    else {
      const trimmed = attribute === 'value' ? value : value.trim();
      if (trimmed !== value) element.setAttribute(attribute, trimmed);
      if (!isPlain(attribute, trimmed)) sure = false;
    }
  }
  return sure;
}

/** Text and addresses that `settle-addresses.ts` writes anew; other values have no business with a colon after letters. */
const FREE = new Set(['alt', 'title', 'href', 'src']);

function isPlain(attribute: string, value: string): boolean {
  return !/[<>]/.test(value) && (FREE.has(attribute) || /^(?:[^a-z\s]|[^:]*$)/i.test(value));
}

/** Nothing is asked of a form itself: a range only needs to be told where it stands. */
function unwrapForms(root: Element): void {
  const range = root.ownerDocument.createRange();
  for (const form of [...root.querySelectorAll('form')].reverse()) {
    range.selectNodeContents(form);
    const content = range.extractContents();
    range.selectNode(form);
    range.deleteContents();
    range.insertNode(content);
  }
}

function dropComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, COMMENTS);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}
