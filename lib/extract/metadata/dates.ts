import { WORD_LETTER } from '../../rules/letters.ts';
import { phraseListsFor } from '../../rules/phrases.ts';
import { inOrder, namedLike } from '../named-like.ts';
import type { Page } from '../page.ts';
import { parseUrl } from '../parse-url.ts';
import type { HeadZone } from './head-zone.ts';
import type { LdArticle } from './ld-article.ts';
import type { MetaTags } from './meta-tags.ts';
import { findDate, parseStamp } from './parse-date.ts';
import { foldSpace } from './text.ts';

const PUBLISHED = [
  ...[
    'article:published_time',
    'article:published',
    'og:article:published_time',
    'og:published_time',
    'og:pubdate',
  ],
  ...[
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
  ],
  ...[
    'publication_date',
    'published_time',
    'published-date',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'dc.created',
  ],
  ...[
    'cxenseparse:recs:publishtime',
    'article_date_original',
    'originalpublicationdate',
    'release_date',
    'date',
    'datecreated',
    'created',
  ],
];
const MODIFIED = [
  ...['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'dc.date.modified'],
  ...['last-modified', 'lastmod', 'modified', 'updated_time'],
];
const MARKED =
  '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, .dt-published, abbr.published[title]';
const MARKED_MODIFIED = '[itemprop~="dateModified"], time.updated, time.modified';

export interface Dates {
  publishedTime: string | null;
  modifiedTime: string | null;
}

/**
 * Published: JSON-LD, meta, marked elements, the first date in sight around the headline (one labelled as such first),
 * the address. Modified: JSON-LD, meta, marked elements, a date labelled "updated".
 */
export function readDates(
  zone: () => HeadZone,
  doc: Page,
  tags: MetaTags,
  ld: LdArticle | null,
  page: { href: string; lang: string | null },
): Dates {
  const { lang } = page;
  const stamp = (text: string | undefined | null) => (text ? parseStamp(text, lang) : null);
  const told = (names: readonly string[]) =>
    firstOf(
      names.flatMap((name) => tags.get(name) ?? []),
      stamp,
    );
  const shown = () => readShown(zone(), doc, lang);
  return {
    publishedTime:
      stamp(ld?.published) ??
      told(PUBLISHED) ??
      firstOf(oddlyNamed(tags), stamp) ??
      marked(doc, MARKED, stamp) ??
      shown().published ??
      fromAddress(page.href),
    modifiedTime: stamp(ld?.modified) ?? told(MODIFIED) ?? marked(doc, MARKED_MODIFIED, stamp),
  };
}

/** Home-made names of fields: `news-publish-date`, `published`. */
function oddlyNamed(tags: MetaTags): string[] {
  return [...tags].flatMap(([name, values]) =>
    /pub[a-z]*[._-]?(?:date|time|on)|^published$|date[._-]?publish/.test(name) ? [...values] : [],
  );
}

type Stamp = (text: string | undefined | null) => string | null;

function firstOf(values: Iterable<string>, stamp: Stamp): string | null {
  for (const value of values) {
    const found = stamp(value);
    if (found) return found;
  }
  return null;
}

function marked(doc: Page, selector: string, stamp: Stamp): string | null {
  for (const element of [...doc.querySelectorAll(selector)].slice(0, 6)) {
    const found = stamp(stampOf(element)) ?? stamp(shortText(element));
    if (found) return found;
  }
  return null;
}

const stampOf = (element: Element): string | null =>
  element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');

const NO_LETTERS = new RegExp(`[^${WORD_LETTER}\\s]+`, 'g');

/** Around the headline: dates in `<time>`, then in short texts. A date labelled "updated" yields to any other. */
function readShown(zone: HeadZone, doc: Page, lang: string | null): { published: string | null } {
  const lists = phraseListsFor(lang);
  const updated = new Set(lists.flatMap((list) => list.updated));
  let late: string | null = null;
  for (const element of [...zone.lines, ...datedElsewhere(doc, zone)]) {
    const isTime = element.localName === 'time';
    const text = shortText(element);
    const seen = text ? findDate(text, lang) : null;
    const date = (isTime && parseStamp(stampOf(element) ?? '', lang)) || seen?.date;
    if (!date) continue;
    const label = (seen ? text.slice(0, seen.start) : '').toLowerCase().replace(NO_LETTERS, ' ').trim();
    if (![...updated].some((word) => label === word || label.endsWith(` ${word}`)))
      return { published: date };
    late ??= date;
  }
  return { published: late };
}

/** When nothing stands at the headline: elements named after a date, anywhere outside other stories. */
function datedElsewhere(doc: Page, zone: HeadZone): Element[] {
  const named = inOrder(doc.querySelectorAll('time'), namedLike(doc, DATED));
  return named.slice(0, MOST).filter((element) => !zone.isElsewhere(element));
}

const DATED = { class: /date|publish|posted|timestamp/i };
/** Elements named after a date that are looked at. */
const MOST = 40;

/** Dates stand in short lines; a longer text is prose that mentions one. */
const LONGEST_LINE = 160;

function shortText(element: Element): string {
  const text = element.textContent ?? '';
  return text.length > LONGEST_LINE * 2 ? '' : foldSpace(text).slice(0, LONGEST_LINE);
}

function fromAddress(href: string): string | null {
  const path = parseUrl(href)?.pathname ?? '';
  const match =
    /\/((?:19|20)\d{2})[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-]|$)/.exec(path) ??
    /(?<!\d)(20\d{2})([01]\d)([0-3]\d)(?!\d)/.exec(path);
  return match ? parseStamp(`${match[1]}-${match[2]}-${match[3]}`, null) : null;
}
