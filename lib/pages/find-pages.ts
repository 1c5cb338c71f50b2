import { parseUrl } from '../extract/parse-url.ts';
import { type PageAddress, pageAddress } from './page-address.ts';

/** Longer ones are no stories but archives; each page costs its site and the reader a fetch. */
export const MOST_PAGES = 20;

/** The other pages of a story that has several: addresses in order, and how many pages there are as far as can be seen. */
export interface MorePages {
  total: number;
  rest: string[];
  /** Number of the page at hand when that is not the first; `rest` then begins before it. */
  only?: number;
}

/**
 * The other pages of a story: by `rel=next`, `rel=prev` and by numbers that are links, on the same site and under the
 * same address but for the number. Null on a story of one page, and on a later page that names none before it.
 */
export function findPages(doc: Document, href: string): MorePages | null {
  const own = pageAddress(href);
  if (!own) return null;
  const found = otherPages(doc, href, own);
  const numbers = [...found.keys()].sort((a, b) => a - b).filter((number) => number <= MOST_PAGES);
  // A pager shows its first and last numbers and leaves out some between: those are found on the way.
  const [nearest = 0] = numbers;
  if (own.page === 1 ? nearest !== 2 : nearest === 0 || nearest >= own.page) return null;
  const total = Math.max(...numbers, own.page);
  const rest = numbers.map((it) => found.get(it) ?? '');
  if (total > MOST_PAGES) return null;
  return own.page === 1 ? { total, rest } : { total, rest, only: own.page };
}

/** Other pages of the same story that a page names, by number. */
export function otherPages(doc: Document, href: string, own: PageAddress): Map<number, string> {
  const found = new Map<number, string>();
  for (const link of doc.querySelectorAll('a[href], link[rel][href]')) {
    const beside = besideOf(link);
    const words = (link.textContent ?? '').trim();
    // Of hundreds of links hardly one is left here; reading an address costs more.
    if (beside === 0 && !/^\d{1,2}$/.test(words)) continue;
    const url = parseUrl(link.getAttribute('href') ?? '', href);
    const address = url && pageAddress(url.href);
    if (!url || !address || address.story !== own.story || address.page === own.page) continue;
    const isMeant = words === String(address.page) || (beside !== 0 && address.page === own.page + beside);
    url.hash = '';
    if (isMeant && !found.has(address.page)) found.set(address.page, url.href);
  }
  return found;
}

/** 1: a link to what is next; -1: to what was before; 0: neither. */
function besideOf(link: Element): -1 | 0 | 1 {
  const rel = link.getAttribute('rel') ?? '';
  if (/(?:^|\s)next(?:\s|$)/i.test(rel)) return 1;
  return /(?:^|\s)prev(?:ious)?(?:\s|$)/i.test(rel) ? -1 : 0;
}
