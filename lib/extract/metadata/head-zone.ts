import type { Page } from '../page.ts';
import { leadsHome } from './leads-home.ts';

/** Elements after the headline that are looked at, and before it. Bylines and datelines stand close to it. */
const AFTER = 160;
const BEFORE = 40;

/** Names of places whose people and dates belong to other stories and to readers. The foot of a post is its own. */
const ELSEWHERE =
  /comment|related|recommend|sidebar|widget|popular|trending|menu|(?<!post-|entry-|article-)footer|teaser|newsletter|read-?next|carousel/i;
const ELSEWHERE_ELEMENTS = new Set(['nav', 'aside', 'form', 'dialog']);

/** The headline's surroundings: where a reader looks for the author and the date. */
export interface HeadZone {
  heading: Element | null;
  /** Elements that hold a line of text of their own: those after the headline first, then those just before. */
  lines: readonly Element[];
  /** True inside menus, comments, lists of other stories. What holds the headline itself never is. */
  isElsewhere(element: Element): boolean;
}

export function readHeadZone(doc: Page): HeadZone {
  const heading =
    [...doc.querySelectorAll('h1')].find((each) => !leadsHome(each)) ??
    doc.querySelector('[itemprop~="headline"], .entry-title') ??
    doc.querySelector('h1');
  const known: Known = new Map();
  for (let above: Element | null = heading; above; above = above.parentElement) known.set(above, false);
  const lines: Element[] = [];
  if (doc.body)
    for (const line of around(doc.body, heading)) if (!standsElsewhere(line, known)) lines.push(line);
  return { heading, lines, isElsewhere: (element) => standsElsewhere(element, known) };
}

function* around(body: Element, heading: Element | null): Generator<Element> {
  const walker = body.ownerDocument.createTreeWalker(body, 1 /* SHOW_ELEMENT */);
  for (const [count, step] of [
    [AFTER, 'nextNode'],
    [BEFORE, 'previousNode'],
  ] as const) {
    walker.currentNode = heading ?? body;
    for (let i = 0; i < count && walker[step](); i++) {
      const element = walker.currentNode as Element;
      if (element.localName === 'time' || hasOwnText(element)) yield element;
    }
    if (!heading) return;
  }
}

const SILENT = /^(?:script|style|noscript|template|svg|option)$/;

function hasOwnText(element: Element): boolean {
  if (SILENT.test(element.localName)) return false;
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
  return false;
}

/** The footer of an article says who wrote it and when; every other is the page's. */
function isPageFurniture(element: Element): boolean {
  return element.localName === 'footer'
    ? element.closest('article') === null
    : ELSEWHERE_ELEMENTS.has(element.localName);
}

/** Answers that were given: many elements share few ancestors. */
type Known = Map<Element, boolean>;

function standsElsewhere(element: Element, known: Known): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const own = element.localName !== 'body' && (isPageFurniture(element) || ELSEWHERE.test(names));
  const answer = own || (element.parentElement !== null && standsElsewhere(element.parentElement, known));
  known.set(element, answer);
  return answer;
}
