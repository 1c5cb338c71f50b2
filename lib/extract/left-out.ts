import { hasLetter } from '../rules/letters.ts';
import { SILENT } from './readability-pass.ts';

/** Text of a comment that holds the place of what was left out. Which comment is ours is told by identity. */
export const LEFT_OUT = 'broadsheet:left-out';

/** What was left out of the story's container, or stood after it, by the comment that holds its place. */
export type LeftOut = Map<Comment, Element>;

/** A longer piece is another story or the rest of the page, and nobody reads a list of two hundred removals. */
const LONGEST = 4000;
const MOST = 80;
/** Of the page, not of the article; what stands in them is not worth a line in a list of removals. */
const OF_THE_SITE = new Set(['nav', 'header', 'footer']);

/** What nobody reads in a piece; a list to choose from tells what its box is for. */
const UNREAD = [...SILENT].filter((name) => name !== 'select').join();

/** Holds the place of `element` with a comment, unless there is nothing in it to tell of. */
export function holdPlace(element: Element, leftOut: LeftOut): Comment | null {
  const said = element.textContent ?? '';
  const { length } = said;
  // Scripts count here, so the bound is loose; it only spares copying half a page.
  if (leftOut.size >= MOST || length === 0 || length > LONGEST * 5 || SILENT.has(element.localName))
    return null;
  if (!hasLetter(said)) return null;
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll(UNREAD)) silent.remove();
  const text = copy.textContent ?? '';
  if (text.length > LONGEST || !hasLetter(text)) return null;
  const place = element.ownerDocument.createComment(LEFT_OUT);
  leftOut.set(place, copy);
  return place;
}

/** Places for what follows the story's container inside the article or main part of the page, in order. */
export function holdFollowing(container: Element, leftOut: LeftOut): Comment[] {
  const scope = scopeOf(container);
  const places: Comment[] = [];
  for (let up: Element = container; up !== scope && up.parentElement; up = up.parentElement) {
    for (let next = up.nextElementSibling; next; next = next.nextElementSibling) {
      const place = OF_THE_SITE.has(next.localName) ? null : holdPlace(next, leftOut);
      if (place) places.push(place);
    }
  }
  return places;
}

/** The outermost article or main part around the container, else its parent below the body. */
function scopeOf(container: Element): Element {
  let scope = container;
  for (let up = container.parentElement; up && up.localName !== 'body'; up = up.parentElement)
    if (up === container.parentElement || up.matches('article,main,[role=main]')) scope = up;
  return scope;
}
