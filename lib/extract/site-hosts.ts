import type { Page } from './page.ts';

/** Where a page names its own address; any of them may be missing or wrong. */
const NAMED = 'link[rel="canonical" i], meta[property="og:url" i]';
const HOST = /^https?:\/\/(?:www\.)?([^/?#:]+)/i;

/**
 * Hosts that count as the page's own site: the one it was loaded from, and those it names as its address. They differ
 * for mirrors, caches and saved files, whose links still lead to the true site.
 */
export function siteHosts(doc: Page, href: string): string[] {
  const named = [...doc.querySelectorAll(NAMED)].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('content') ?? '',
  );
  const hosts = [href, ...named].map((address) => HOST.exec(address)?.[1]?.toLowerCase() ?? '');
  return [...new Set(hosts.filter((host, i) => i === 0 || host))];
}
