import type { Page } from '../page.ts';
import { type Byline, isGeneric, type NameWords, nameWords, readByline } from './clean-name.ts';
import type { HeadZone } from './head-zone.ts';
import type { LdArticle } from './ld-article.ts';
import type { MetaTags } from './meta-tags.ts';
import { shownBylines } from './shown-authors.ts';
import { bare } from './text.ts';

const TAGS = [
  ...[
    'author',
    'parsely-author',
    'sailthru.author',
    'article:author',
    'og:article:author',
    'byl',
    'dc.creator',
  ],
  ...['dcterms.creator', 'citation_author', 'article:author_name', 'creator', 'authors'],
];

/**
 * Who wrote the story. Order: JSON-LD, meta, then what is in sight (`shown-authors.ts`). A source that names only the
 * site or nobody ("admin") yields to the next that names someone.
 */
export function readAuthors(
  zone: () => HeadZone,
  doc: Page,
  tags: MetaTags,
  ld: LdArticle | null,
  page: { lang: string | null; sites: readonly string[] },
): { byline: string | null; authors: string[] } {
  const known = nameWords(page.lang);
  const sites = new Set(page.sites.map(bare));
  let poor: Byline | null = null;
  for (const byline of bylines(zone, doc, tags, ld, known)) {
    const names = byline.names.filter((name) => !isGeneric(name) && !sites.has(bare(name)));
    if (names.length === byline.names.length && names.length > 0)
      return { byline: byline.shown, authors: names };
    if (names.length > 0) return { byline: names.join(', '), authors: names };
    poor ??= byline;
  }
  return { byline: poor?.shown ?? null, authors: poor?.names ?? [] };
}

function* bylines(
  zone: () => HeadZone,
  doc: Page,
  tags: MetaTags,
  ld: LdArticle | null,
  known: NameWords,
): Generator<Byline> {
  for (const values of [
    ld?.authors ?? [],
    ...TAGS.map((tag) => tags.get(tag) ?? []),
    labelled(tags, known),
    oddlyNamed(tags),
  ]) {
    const byline = join(values.flatMap((value) => readByline(value, known) ?? []));
    if (byline) yield byline;
  }
  yield* shownBylines(doc, zone(), known);
}

/** Several fields of one name each, once each. */
function join(list: readonly Byline[]): Byline | null {
  const [first] = list;
  if (!first || list.length === 1) return first ?? null;
  const names = [...new Map(list.flatMap(({ names }) => names).map((name) => [bare(name), name])).values()];
  return { names, shown: names.join(', ') };
}

/** Cards for messengers carry the name under a label in words: `twitter:label1` "Written by". */
function labelled(tags: MetaTags, known: NameWords): readonly string[] {
  const label = bare(tags.get('twitter:label1')?.[0] ?? '');
  return known.by.includes(label) ? (tags.get('twitter:data1') ?? []) : [];
}

/** Home-made names of fields: `news_author`, `page.authorName`. */
function oddlyNamed(tags: MetaTags): readonly string[] {
  for (const [name, values] of tags) if (/[._:-]authors?(?:[._-]?name)?$/.test(name)) return values;
  return [];
}
