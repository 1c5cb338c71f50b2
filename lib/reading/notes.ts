import { ID_PREFIX } from '../sanitise/policy.ts';

/** Links to places of the same text: footnotes, and the way back from them. */
export const NOTE_LINK = `a[href^="#${ID_PREFIX}"]`;

/** What a note may be written in; its id stands on it, or on a mark inside it. */
const NOTE = 'li, dd, p, td, blockquote, figcaption, div';

/**
 * The note that a link of the text leads to. Null for other links, for those that lead back up to the words they came
 * from, and for those that lead to a heading: what follows a heading is no note.
 */
export function noteOf(link: Element, root: ParentNode): Element | null {
  if (!link.matches(NOTE_LINK)) return null;
  const target = root.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`);
  if (!target || target.closest('h1, h2, h3, h4, h5, h6')) return null;
  const follows = (link.compareDocumentPosition(target) & DOCUMENT_POSITION_FOLLOWING) !== 0;
  const note = target.closest(NOTE);
  return follows && note && note !== root && !note.contains(link) ? note : null;
}

/** A copy of a note's content to be shown elsewhere: without ids, which are unique, and without the links back. */
export function copyOfNote(note: Element, doc: Document): DocumentFragment {
  const copy = doc.createDocumentFragment();
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const back of copy.querySelectorAll(NOTE_LINK)) back.remove();
  return copy;
}

// As a number: this file also runs where there is no `Node`.
const DOCUMENT_POSITION_FOLLOWING = 4;
