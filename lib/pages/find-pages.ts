import { parseUrl } from '../extract/parse-url.ts';
import { type PageAddress, pageAddress } from './page-address.ts';

/** Longer ones are no stories but archives; each page costs its site and the reader a fetch. */
export const MOST_PAGES = 20;

/** The other pages of a story that goes on: addresses in order, and how many pages there are as far as can be seen. */
export interface MorePages {
  total: number;
  rest: string[];
}

/**
 * The pages that follow the first page of a story: by `rel=next` and by numbers that are links, on the same site and
 * under the same address but for the number. Null on a story of one page, and on any page but the first.
 */
export function findPages(doc: Document, href: string): MorePages | null {
  const own = pageAddress(href);
  if (own?.page !== 1) return null;
  const found = followingPages(doc, href, own);
  if (found.size === 0) return null;
  const numbers = [...found.keys()].sort((a, b) => a - b).filter((number) => number <= MOST_PAGES);
  // A pager shows its first and last numbers and leaves out some between: those are found on the way.
  return numbers[0] === 2
    ? { total: Math.max(...numbers), rest: numbers.map((it) => found.get(it) ?? '') }
    : null;
}

/** Pages with a higher number than `own` that a page names, by number. */
export function followingPages(doc: Document, href: string, own: PageAddress): Map<number, string> {
  const found = new Map<number, string>();
  for (const link of doc.querySelectorAll('a[href], link[rel~="next" i][href]')) {
    const isNext = /(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
    const words = (link.textContent ?? '').trim();
    // Of hundreds of links hardly one is left here; reading an address costs more.
    if (!isNext && !/^\d{1,2}$/.test(words)) continue;
    const url = parseUrl(link.getAttribute('href') ?? '', href);
    const address = url && pageAddress(url.href);
    if (!url || !address || address.story !== own.story || address.page <= own.page) continue;
    const isMeant = words === String(address.page) || (isNext && address.page === own.page + 1);
    url.hash = '';
    if (isMeant && !found.has(address.page)) found.set(address.page, url.href);
  }
  return found;
}
