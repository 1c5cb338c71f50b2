import type { Page } from '../page.ts';
import type { LdArticle } from './ld-article.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';

const TAGS = ['og:locale', 'content-language', 'language', 'dc.language', 'dcterms.language', 'inlanguage'];
const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|yi|ps|sd|ug|ckb|dv)\b/;

/** Scripts that (nearly) name a language. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[іїєґ]/i, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/[پچژگک]/, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];

/** BCP 47: the page's element, its meta tags, JSON-LD; else told from the script of its title. */
export function readLanguage(doc: Page, tags: MetaTags, ld: LdArticle | null): string | null {
  const html = doc.documentElement;
  const body = doc.body?.getAttribute('lang');
  for (const given of [
    html.getAttribute('lang'),
    html.getAttribute('xml:lang'),
    body,
    firstTag(tags, TAGS),
    ld?.lang,
  ]) {
    const lang = given ? asTag(given) : null;
    if (lang) return lang;
  }
  return SCRIPTS.find(([script]) => script.test(doc.title))?.[1] ?? null;
}

/** `en_us` → `en-US`, nonsense → null. */
function asTag(text: string): string | null {
  try {
    return (
      Intl.getCanonicalLocales(
        text
          .trim()
          .split(/[,;\s]/)[0]
          ?.replaceAll('_', '-'),
      )[0] ?? null
    );
  } catch {
    return null;
  }
}

export function readDirection(doc: Page, lang: string | null): 'ltr' | 'rtl' {
  const given = (
    doc.documentElement.getAttribute('dir') ??
    doc.body?.getAttribute('dir') ??
    ''
  ).toLowerCase();
  if (given === 'rtl' || given === 'ltr') return given;
  return lang && RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}
