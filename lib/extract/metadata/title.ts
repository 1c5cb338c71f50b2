import type { Page } from '../page.ts';
import type { LdArticle } from './ld-article.ts';
import { leadsHome } from './leads-home.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';
import { squeeze } from './site-name.ts';
import { bare, cleanText, foldSpace } from './text.ts';

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
const SEPARATOR = /(\s+[|·•»›~:–—-]+\s+|\s*[|»]\s*|:\s+)/;

/** Share of its words that a heading has in common with a title before it passes for the headline. */
const KINSHIP = 0.34;

/**
 * The headline. Order: the visible h1 that shares its words with a title given to machines; else og:title, JSON-LD,
 * meta, `<title>` and h1 in this order, in the shorter wording where another source cuts it short. The site's name is
 * taken off either end.
 */
export function readTitle(doc: Page, tags: MetaTags, ld: LdArticle | null, sites: readonly string[]): string {
  const page = foldSpace(doc.title);
  const named = [firstTag(tags, SOCIAL), ld?.headline ?? '', firstTag(tags, OWN), page].filter(Boolean);
  const names = new Set(sites.map(squeeze).filter((name) => name.length > 1));
  for (const heading of doc.querySelectorAll('h1'))
    if (leadsHome(heading)) names.add(squeeze(heading.textContent ?? ''));
  const headings = readHeadings(doc).filter((heading) => !names.has(squeeze(heading)));
  const kin = headings.map((heading) => Math.max(0, ...named.map((other) => kinship(heading, other))));
  const best = Math.max(0, ...kin);
  const shown = best >= KINSHIP ? headings[kin.indexOf(best)] : undefined;
  if (shown) return withoutSite(shorten(shown, named, 2), names, false) || shown;
  const given = named[0] ?? headings[0] ?? page;
  return withoutSite(shorten(given, named, 1), names, true) || given;
}

/** Texts of the headings that may be the headline. */
function readHeadings(doc: Page): string[] {
  const all = [...doc.querySelectorAll('h1')];
  const found = all.length > 0 ? all : [...doc.querySelectorAll('[itemprop~="headline"]')];
  return found
    .slice(0, 8)
    .map((heading) => foldSpace(heading.getAttribute('content') ?? textOf(heading)))
    .filter((text) => text.length > 1 && text.length < 300);
}

/** Its text, with a space where it breaks the line. */
function textOf(heading: Element): string {
  if (!heading.querySelector('br')) return heading.textContent ?? '';
  const copy = heading.cloneNode(true) as Element;
  for (const br of copy.querySelectorAll('br')) br.replaceWith(' ');
  return copy.textContent ?? '';
}

/** 0…1: words in common, as a share of the longer one's; order and case aside. */
function kinship(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [new Set(bare(a).split(' ')), new Set(bare(b).split(' '))];
  const common = [...x].filter((word) => y.has(word)).length;
  return (
    common / Math.max(1, Math.min(x.size, y.size)) -
    0.1 * (Math.abs(x.size - y.size) / Math.max(x.size, y.size))
  );
}

/** The wording that is the start or end of `title`, when `votes` other sources have it. */
function shorten(title: string, others: readonly string[], votes: number): string {
  const long = bare(title);
  const cuts = others.filter((other) => {
    const short = bare(other);
    return (
      short.length < long.length &&
      short.length > 0.4 * long.length &&
      short.includes(' ') &&
      (long.startsWith(`${short} `) || long.endsWith(` ${short}`))
    );
  });
  const [first] = cuts;
  return first && cuts.filter((cut) => bare(cut) === bare(first)).length >= votes ? cleanText(first) : title;
}

/**
 * Takes the site's name off either end, with the separator that parts it. `guess`: also a last part behind `|` that is
 * far shorter than the rest, as no heading on the page vouches for it.
 */
function withoutSite(title: string, names: ReadonlySet<string>, guess: boolean): string {
  const parts = title.split(SEPARATOR);
  const isSite = (part = '') => names.has(squeeze(part));
  let [start, end] = [0, parts.length];
  while (end - start > 2 && isSite(parts[end - 1])) end -= 2;
  while (end - start > 2 && isSite(parts[start])) start += 2;
  if (guess && end - start > 2 && /[|»]/.test(parts[end - 2] ?? '')) {
    const head = parts.slice(start, end - 2).join('');
    if (head.length > 2 * (parts[end - 1] ?? '').length || head.split(' ').length > 4) end -= 2;
  }
  return parts.slice(start, end).join('').trim();
}
