import { bareHost } from '../address.ts';
import { parseUrl } from '../parse-url.ts';
import type { LdArticle } from './ld-article.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';
import { bare } from './text.ts';

/** The publisher's name, and every spelling of it that may hang on a title. */
export function readSiteNames(
  tags: MetaTags,
  ld: LdArticle | null,
  href: string,
): { name: string | null; spellings: string[] } {
  const given = [
    firstTag(tags, ['og:site_name']),
    ld?.publisher ?? '',
    firstTag(tags, [
      'application-name',
      'apple-mobile-web-app-title',
      'dc.publisher',
      'publisher',
      'copyright',
    ]),
    firstTag(tags, ['twitter:site']).replace(/^@/, ''),
  ].filter((name) => name !== '' && name.length < 60 && !/^https?:/.test(name));
  const host = bareHost(parseUrl(href)?.hostname ?? '');
  const labels = host.split('.');
  const spellings = [...given, host, labels[0] ?? '', labels.at(-2) ?? '', labels.slice(0, -1).join('')];
  return { name: given[0] ?? null, spellings: [...new Set(spellings)] };
}

/** Letters and digits alone: `The Daily Post` and `thedailypost` are one name. */
export const squeeze = (text: string): string => bare(text).replaceAll(' ', '');
