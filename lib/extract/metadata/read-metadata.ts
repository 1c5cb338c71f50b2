import type { Metadata } from '../../article.ts';
import { canonicalUrl } from '../canonical-url.ts';
import type { Page } from '../page.ts';
import { readAuthors } from './authors.ts';
import { readDates } from './dates.ts';
import { type HeadZone, readHeadZone } from './head-zone.ts';
import { readDirection, readLanguage } from './language.ts';
import { readLdArticle } from './ld-article.ts';
import { readLeadPicture } from './lead-picture.ts';
import { firstTag, readMetaTags } from './meta-tags.ts';
import { readSiteNames } from './site-name.ts';
import { readTitle } from './title.ts';

const SECTION = ['article:section', 'parsely-section', 'sailthru.section', 'section', 'dc.subject'];
const EXCERPT = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'sailthru.description',
];

/**
 * What the page says about its story, besides the text. Each fact has its sources in a stated order in its own file:
 * what machines are told (JSON-LD, meta) and what readers see confirm each other. Reads, never writes.
 */
export function readMetadata(doc: Page, href: string): Metadata {
  const ld = readLdArticle(doc);
  const tags = readMetaTags(doc);
  const site = readSiteNames(tags, ld, href);
  const title = readTitle(doc, tags, ld, site.spellings);
  const lang = readLanguage(doc, tags, ld);
  let known: HeadZone | undefined;
  const zone = () => (known ??= readHeadZone(doc));
  return {
    title,
    ...readAuthors(zone, doc, tags, ld, { lang, sites: site.spellings }),
    siteName: site.name,
    section: ld?.section || firstTag(tags, SECTION) || null,
    ...readDates(zone, doc, tags, ld, { href, lang }),
    lang,
    dir: readDirection(doc, lang),
    excerpt: firstTag(tags, EXCERPT) || ld?.description || '',
    canonicalUrl: canonicalUrl(doc, href),
    leadPicture: readLeadPicture(doc, tags, ld, href),
  };
}
