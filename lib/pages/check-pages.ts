import { parseUrl } from '../extract/parse-url.ts';
import { MOST_PAGES, type MorePages } from './find-pages.ts';

/** What a page says of its further pages, out of whatever came back from it: only addresses of the same site. */
export function checkPages(value: unknown, pageUrl: string): MorePages | null {
  const { total, rest, only } = (value ?? {}) as Partial<Record<keyof MorePages, unknown>>;
  if (!Number.isSafeInteger(total) || !Array.isArray(rest) || rest.length >= MOST_PAGES) return null;
  const origin = parseUrl(pageUrl)?.origin;
  const addresses = rest.filter(
    (it): it is string => typeof it === 'string' && parseUrl(it)?.origin === origin,
  );
  const isSound =
    addresses.length === rest.length && (total as number) > 1 && (total as number) <= MOST_PAGES;
  if (!isSound) return null;
  const isLater = Number.isSafeInteger(only) && (only as number) > 1 && (only as number) <= (total as number);
  return { total: total as number, rest: addresses, ...(isLater && { only: only as number }) };
}
