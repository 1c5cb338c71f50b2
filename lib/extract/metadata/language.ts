import { storyLanguage } from '../../rules/story-language.ts';
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

/** Text read for the language: enough for common words to settle it. In characters. */
const SAMPLE = 800;
/** Shorter paragraphs are labels and buttons, in the language of the template. */
const PARAGRAPH = 80;

/**
 * BCP 47: the page's element, its meta tags, JSON-LD; else told from the script of its title, and from its words where it
 * says nothing or is plainly wrong.
 */
export function readLanguage(doc: Page, tags: MetaTags, ld: LdArticle | null): string | null {
  return storyLanguage(declaredLanguage(doc, tags, ld), sampleOf(doc));
}

function sampleOf(doc: Page): string {
  let sample = '';
  for (const paragraph of doc.getElementsByTagName('p')) {
    if (sample.length >= SAMPLE) break;
    const text = paragraph.textContent ?? '';
    if (text.length >= PARAGRAPH) sample += `${text.slice(0, SAMPLE)}\n`;
  }
  return (sample || (doc.body?.textContent ?? '').slice(0, SAMPLE * 4)).slice(0, SAMPLE * 2);
}

function declaredLanguage(doc: Page, tags: MetaTags, ld: LdArticle | null): string | null {
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
