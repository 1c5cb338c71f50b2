import { isSpelledOut, parseUrl } from '../extract/parse-url.ts';
import { DATA_PICTURE, ID_PATTERN, LINK_ATTRIBUTES, LINK_SCHEMES, PICTURE_SCHEMES } from './policy.ts';

/** What the library's scheme check leaves open: every address is parsed, judged and written anew. */
export function settleAddresses(root: ParentNode, base: string | null): void {
  // The library empties this attribute, as removing it once failed in some browser; it means nothing here.
  for (const element of root.querySelectorAll('[is]')) element.removeAttribute('is');
  for (const link of root.querySelectorAll('a')) settleLink(link, base);
  for (const picture of root.querySelectorAll('img')) settlePicture(picture, base);
}

function settleLink(link: Element, base: string | null): void {
  const href = link.getAttribute('href');
  if (href && isSpelledOut(href)) {
    markLink(link);
    return;
  }
  for (const name of [...Object.keys(LINK_ATTRIBUTES), 'href']) link.removeAttribute(name);
  if (href?.startsWith('#')) {
    if (ID_PATTERN.test(href.slice(1))) link.setAttribute('href', href);
    return;
  }
  const url = parseAddress(href, base);
  if (!url || !(LINK_SCHEMES as readonly string[]).includes(url.protocol)) return;
  link.setAttribute('href', url.href);
  markLink(link);
}

function markLink(link: Element): void {
  for (const [name, value] of Object.entries(LINK_ATTRIBUTES)) link.setAttribute(name, value);
}

function settlePicture(picture: Element, base: string | null): void {
  const given = picture.getAttribute('src') ?? '';
  picture.setAttribute('referrerpolicy', 'no-referrer');
  const src = given.trim();
  if (isSpelledOut(given) || DATA_PICTURE.test(src)) return;
  const url = parseAddress(src, base);
  if (url && (PICTURE_SCHEMES as readonly string[]).includes(url.protocol))
    picture.setAttribute('src', url.href);
  else picture.remove();
}

function parseAddress(address: string | null, base: string | null): URL | null {
  if (!address) return null;
  return parseUrl(address, base ?? undefined);
}
