import type { LdArticle } from './ld-article.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';
import { bare, cleanText } from './text.ts';

const SOCIAL = ['og:title', 'twitter:title'];
const OWN = [
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'title',
  'headline',
];
/** Between a headline and the name of its site or section. */
const SEPARATOR = /\s+[|·•»›:~–—-]+\s+|\s*[|»]\s*|:\s+/;

/**
 * The headline. Order: the visible h1 that any other source confirms; else the shortest wording on which two sources
 * agree; else og:title, JSON-LD, meta, h1, `<title>` in this order, rid of the site's name.
 */
export function readTitle(
  doc: Document,
  tags: MetaTags,
  ld: LdArticle | null,
  siteNames: readonly string[],
): string {
  const page = cleanText(doc.title);
  const named = [firstTag(tags, SOCIAL), ld?.headline ?? '', firstTag(tags, OWN)].filter(Boolean);
  const headings = readHeadings(doc);
  const shown = headings.find((heading) => [...named, page].some((other) => agrees(heading, other)));
  if (shown) return withoutSite(shown, siteNames);
  const best = named[0] ?? headings[0] ?? page;
  const shorter = [...named, page].find((other) => other !== best && isCutOf(other, best));
  return withoutSite(shorter ?? best, siteNames);
}

/** Texts of the headings that may be the headline: marked as such first, then every h1. */
function readHeadings(doc: Document): string[] {
  const found = doc.querySelectorAll('h1[itemprop~="headline"], [itemprop~="headline"], h1');
  return [...found]
    .slice(0, 8)
    .map((heading) => cleanText(heading.getAttribute('content') ?? heading.textContent ?? ''))
    .filter((text) => text.length > 1 && text.length < 400);
}

/** Equal but for typesetting, or one is the start or end of the other. */
function agrees(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x === '' || y === '') return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short.length > 0.4 * long.length &&
    short.includes(' ') &&
    (long.startsWith(short) || long.endsWith(short))
  );
}

const isCutOf = (short: string, long: string): boolean =>
  bare(short).length < bare(long).length && agrees(short, long);

/** Takes the site's name off either end, with the separator that parts it. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(squeeze).filter((name) => name.length > 1);
  const parts = title.split(new RegExp(`(${SEPARATOR.source})`));
  const isSite = (part: string | undefined) => part !== undefined && names.includes(squeeze(part));
  let [start, end] = [0, parts.length];
  while (end - start > 2 && isSite(parts[end - 1])) end -= 2;
  while (end - start > 2 && isSite(parts[start])) start += 2;
  return parts.slice(start, end).join('').trim();
}

const squeeze = (text: string): string => bare(text).replaceAll(' ', '');
