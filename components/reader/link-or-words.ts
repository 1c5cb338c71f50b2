import { linkTo } from '../../lib/reading/link-to.ts';

/** A link to `url` for a file that is taken along; where that is no address of a page, its words alone. */
export function linkOrWords(url: string, words: string, doc: Document): HTMLElement {
  const address = linkTo(url);
  const made = doc.createElement(address ? 'a' : 'span');
  if (address) made.setAttribute('href', address);
  made.textContent = words;
  return made;
}
