import { namedLike } from './named-like.ts';
import type { Page } from './page.ts';
import { parseUrl } from './parse-url.ts';
import { textSize } from './text-size.ts';

const NAMED = { class: /consent|cookie|gdpr|privacy/i, id: /consent|cookie|gdpr|^sp_message/i };
/** Boxes by other names are consent boxes when they speak of cookies; nearly every language has the word. */
const DIALOG = '[role="dialog"], [aria-modal="true"], dialog';
const COOKIES = /cookies?\b|クッキー|쿠키|куки|עוגיות|کوکی/i;

/** The address says so, or most of what the page shows (`shown`, see `textSize`) stands in a consent box. */
export function isConsentWall(doc: Page, href: string, shown: number): boolean {
  const url = parseUrl(href);
  if (url && /^consent\.|\/(?:consent|cookie-?wall|privacy-?gate)(?:\/|$)/i.test(url.hostname + url.pathname))
    return true;
  if (shown === 0) return false;
  const fills = (box: Element) =>
    box !== doc.body && box !== doc.documentElement && textSize(box.textContent ?? '') > shown / 2;
  return (
    namedLike(doc, NAMED).some(fills) ||
    [...doc.querySelectorAll(DIALOG)].some((box) => COOKIES.test(box.textContent ?? '') && fills(box))
  );
}
