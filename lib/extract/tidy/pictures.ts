import { isSpelledOut, parseUrl } from '../parse-url.ts';
import { isBeacon, isPlaceholder } from '../prepare/placeholder.ts';
import { unwrap } from './elements.ts';

/** Pictures absolute; those that show nothing or count readers go; links from a picture to itself go. */
export function settlePictures(root: Element, base: string): void {
  for (const picture of root.querySelectorAll('picture')) unwrap(picture);
  for (const image of root.querySelectorAll('img')) {
    const given = image.getAttribute('src') ?? '';
    const address = isSpelledOut(given) ? given : parseUrl(given.trim(), base)?.href;
    const isData = address?.startsWith('data:');
    if (!address || isBeacon(image) || (isData && isPlaceholder(image))) image.remove();
    else if (address !== given && !isData) image.setAttribute('src', address);
  }
  for (const link of root.querySelectorAll('a[href]')) {
    const own = link.querySelector('img') && !/\S/.test(link.textContent ?? '');
    if (own && /\.(?:jpe?g|png|webp|avif|gif)(?:\?.*)?$/i.test(link.getAttribute('href') ?? '')) unwrap(link);
  }
  // The same picture twice in a row: a preview and the whole.
  let last: Element | null = null;
  for (const image of root.querySelectorAll('img')) {
    if (
      last &&
      last.getAttribute('src') === image.getAttribute('src') &&
      last.parentElement === image.parentElement
    )
      image.remove();
    else last = image;
  }
}
