import { bareHost, isFrontPath, tidyPath } from './address.ts';
import type { Page } from './page.ts';
import { parameterNames, parseUrl } from './parse-url.ts';
import { withoutTracking } from './tracking.ts';

/**
 * The address of the story: what the page gives as `rel=canonical` where it can be trusted, else `href`; without
 * tracking parameters and fragment (a `#!` route is kept).
 */
export function canonicalUrl(doc: Page, href: string): string {
  const page = parseUrl(href);
  if (!page || !/^https?:$/.test(page.protocol)) return href;
  const named = namedAddress(doc, page);
  return withoutTracking(named && isTrusted(named, page) ? named : page, 'address').href;
}

/**
 * One key per story address: equal for addresses that differ in scheme, `www`, AMP form, tracking parameters, order of
 * parameters, fragment or trailing slash. Host, path and query; not an address to open.
 */
export function articleKey(url: string): string {
  const parsed = parseUrl(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return url;
  const clean = withoutTracking(parsed, 'key');
  clean.searchParams.sort();
  const port = clean.port ? `:${clean.port}` : '';
  return bareHost(clean.hostname) + port + tidyPath(clean.pathname) + clean.search + clean.hash;
}

/** The canonical address, when the page names exactly one. Several that differ are a mistake: none is followed. */
function namedAddress(doc: Page, page: URL): URL | null {
  const named = new Set<string>();
  for (const link of doc.getElementsByTagName('link')) {
    if (!/(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? '') || !link.hasAttribute('href'))
      continue;
    const url = parseUrl(link.getAttribute('href')?.trim() ?? '', page.href);
    if (url) named.add(url.href);
  }
  const [only] = named;
  return named.size === 1 && only ? parseUrl(only) : null;
}

/** Parameters that choose the story on sites whose path does not. */
const STORY_PARAMETER =
  /^(?:id|p|v|aid|nid|sid|pid|story|article|artikel|articleid|article_id|storyid|newsid|news_id|item|itemid|post)$/i;

function isTrusted(named: URL, page: URL): boolean {
  if (!/^https?:$/.test(named.protocol) || named.username || !isSameSite(named.hostname, page.hostname))
    return false;
  if (/(?:^|\/)(?:undefined|null|nan|\[object)/i.test(named.pathname)) return false;
  const [to, from] = [tidyPath(named.pathname), tidyPath(page.pathname)];
  if (isFrontPath(to) && !isFrontPath(from)) return false;
  // A section above the story: `/news` for `/news/2026/story`. A page number may go.
  if (
    from.startsWith(`${to}/`) &&
    !/^\/(?:page\/)?\d{1,3}$|^\/(?:all|full|print|single)$/.test(from.slice(to.length))
  )
    return false;
  if (to !== from) return true;
  return parameterNames(page).every((key) => !STORY_PARAMETER.test(key) || named.searchParams.has(key));
}

/**
 * Same host after `www`, `m`, `amp` are gone, or one lies under the other. Sisters under one parent are not the same
 * site: on blog hosts they belong to strangers, and there is no list of public suffixes here.
 */
export function isSameSite(a: string, b: string): boolean {
  const [x, y] = [bareHost(a), bareHost(b)];
  return x === y || isUnder(x, y) || isUnder(y, x);
}

/** Second-level names as short as `co` or `com` under a country are public suffixes. */
function isUnder(host: string, parent: string): boolean {
  return host.endsWith(`.${parent}`) && /\./.test(parent) && !/^[a-z]{1,3}\.[a-z]{2}$/.test(parent);
}
