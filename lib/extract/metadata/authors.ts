import { cleanNames, isGeneric, type NameContext } from './clean-name.ts';
import type { LdArticle } from './ld-article.ts';
import type { MetaTags } from './meta-tags.ts';
import { readShownAuthors } from './shown-authors.ts';
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
  ...['dcterms.creator', 'citation_author', 'article:author_name', 'creator', 'twitter:creator_name'],
];

/**
 * Who wrote the story. Order: JSON-LD, meta, microdata and links marked as author, elements named byline or author,
 * a line that begins with "By". A source that only names the site or nobody ("admin") yields to the next that names
 * someone.
 */
export function readAuthors(
  doc: Document,
  tags: MetaTags,
  ld: LdArticle | null,
  sites: readonly string[],
): string[] {
  const lang = doc.documentElement.getAttribute('lang');
  const context: NameContext = { lang, sites };
  const sources = [
    () => ld?.authors ?? [],
    ...TAGS.map((name) => () => [...(tags.get(name) ?? [])]),
    () => readShownAuthors(doc, context),
  ];
  const siteNames = new Set(sites.map(bare));
  let poor: string[] = [];
  for (const source of sources) {
    const names = unique(source().flatMap((raw) => cleanNames(raw, context)));
    const people = names.filter((name) => !isGeneric(name) && !siteNames.has(bare(name)));
    if (people.length > 0) return people;
    if (poor.length === 0) poor = names;
  }
  return poor;
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(bare(name))) seen.set(bare(name), name);
  return [...seen.values()];
}
