import type { Page } from '../page.ts';
import { rename } from '../tidy/elements.ts';

/** Takes signs off the story that elsewhere mark what is no story, before anybody is misled by them. */
export function plainSpeech(doc: Page): void {
  for (const letter of doc.querySelectorAll('[aria-hidden="true"]'))
    if (isFirstLetter(letter)) letter.removeAttribute('aria-hidden');
  // Who is quoted stands in the quotation's footer; every other footer is the page's.
  for (const footer of doc.querySelectorAll('blockquote footer')) rename(footer, 'p');
  // A box with one anchor in it is taken for a menu, and the heading around it would stand empty.
  for (const box of doc.querySelectorAll(':is(h2, h3, h4, h5, h6) > div')) box.replaceWith(...box.childNodes);
}

/** A quotation mark, and a letter of two code units. */
const LONGEST_INITIAL = 3;

/** A large initial: screen readers would spell it, so it is hidden from them, and the rest of its word follows. */
function isFirstLetter(element: Element): boolean {
  const text = (element.textContent ?? '').trim();
  // Nearly all that is hidden so is an icon, or a menu.
  if (text === '' || text.length > LONGEST_INITIAL || !/^["'“„«‘’]?\p{L}$/u.test(text)) return false;
  const before = element.previousSibling;
  // The whole word for screen readers may stand before it, unseen.
  return !/\S/.test(before?.textContent ?? '') && /^[\p{Ll}'’]/u.test(element.nextSibling?.textContent ?? '');
}
