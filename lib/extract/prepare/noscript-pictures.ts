import type { Page } from '../page.ts';
import { unwrap } from '../tidy/elements.ts';
import { isPlaceholder } from './placeholder.ts';

/** Attributes of a picture that are taken over from a noscript. */
const TAKEN = ['src', 'srcset', 'sizes', 'alt', 'width', 'height'];
/** Where no script runs, a noscript may hold the page itself. More characters than any request to switch scripts on. */
const PAGE = 600;

/**
 * Pictures for browsers without scripts are the real ones: they take the place of the placeholder beside them, or stand
 * where the noscript stood. Their markup is text where scripts run; it is read here by name and value, never parsed into
 * a document.
 */
export function rescueNoscriptPictures(doc: Page): void {
  for (const noscript of doc.body?.querySelectorAll('noscript') ?? []) {
    if (noscript.firstElementChild && (noscript.textContent?.length ?? 0) > PAGE) {
      unwrap(noscript);
      continue;
    }
    const picture = noscript.querySelector('img') ?? readPicture(doc, noscript.textContent ?? '');
    if (!picture || isPlaceholder(picture)) continue;
    const twin = findTwin(noscript);
    if (twin) {
      for (const name of TAKEN) {
        const value = picture.getAttribute(name);
        if (value) twin.setAttribute(name, value);
      }
    } else if (!hasPicture(noscript.parentElement)) noscript.before(picture);
    noscript.remove();
  }
}

function readPicture(doc: Page, html: string): Element | null {
  const tag = /<img\b((?:[^>"']|"[^"]*"|'[^']*')*)>/i.exec(html)?.[1];
  if (!tag) return null;
  const picture = doc.createElement('img');
  for (const [, name = '', double, single, plain] of tag.matchAll(
    /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  ))
    if (TAKEN.includes(name.toLowerCase()))
      picture.setAttribute(name, (double ?? single ?? plain ?? '').replaceAll('&amp;', '&'));
  return picture.hasAttribute('src') ? picture : null;
}

/** The picture that a script would fill: next to the noscript, alone, still empty. */
function findTwin(noscript: Element): Element | null {
  for (const beside of [noscript.previousElementSibling, noscript.nextElementSibling]) {
    const image =
      beside?.localName === 'img'
        ? beside
        : beside?.querySelectorAll('img').length === 1
          ? beside.querySelector('img')
          : null;
    if (image && isPlaceholder(image)) return image;
  }
  return null;
}

const hasPicture = (parent: Element | null): boolean =>
  parent?.querySelector(':scope > img, :scope > picture') != null;
