import {
  type Capture,
  type Draft,
  type Grade,
  type LeadPicture,
  NOT_ARTICLE_REASONS,
  type NotAnArticle,
  REMOVAL_KINDS,
  type Removal,
  type RemovalPlace,
  type SafeHtml,
} from './article.ts';
import { isSameSite } from './extract/canonical-url.ts';
import { parseUrl } from './extract/parse-url.ts';

/** Characters that are kept of each kind of text; more is no headline, no name, no story. Html: 20 MB in all. */
const LIMITS = {
  short: 2_000,
  excerpt: 5_000,
  address: 20_000,
  html: 20_000_000,
  removals: 2_000,
  list: 200,
};

const GRADES: readonly Grade[] = ['full', 'cut', 'consent', 'short', 'link'];

/**
 * A `Capture` out of whatever came back from a page, or null. The page's process may be in a stranger's hands, so
 * nothing is taken over that was not looked at: a new object of known fields and bounded lengths is made. The html is
 * sanitised again whenever it is shown.
 *
 * @param tabUrl the address that the browser says the tab has
 */
export function checkCapture(value: unknown, tabUrl: string): Capture | null {
  if (!isRecord(value) || !isPageAddress(value.url)) return null;
  if (parseUrl(value.url)?.origin !== parseUrl(tabUrl)?.origin) return null;
  if (value.type !== 'article') return checkNotAnArticle(value, value.url);
  const draft = checkDraft(value, value.url);
  if (!draft || htmlLength(draft) <= LIMITS.html) return draft;
  return { type: 'notArticle', reason: 'tooBig', url: draft.url, title: draft.title };
}

function htmlLength({ contentHtml, removals }: Draft): number {
  return removals.reduce((sum, { html, text }) => sum + html.length + text.length, contentHtml.length);
}

function checkDraft(value: Fields, url: string): Draft | null {
  const { contentHtml, dir, words, grade, removals } = value;
  if (typeof contentHtml !== 'string' || contentHtml.trim() === '') return null;
  if (!Array.isArray(removals) || removals.length > LIMITS.removals) return null;
  const checked = removals.map(checkRemoval);
  if (checked.some((removal) => removal === null)) return null;
  return {
    type: 'article',
    url,
    canonicalUrl: ownAddress(value.canonicalUrl, url),
    title: text(value.title) ?? '',
    byline: text(value.byline),
    authors: texts(value.authors),
    siteName: text(value.siteName),
    section: text(value.section),
    publishedTime: text(value.publishedTime),
    modifiedTime: text(value.modifiedTime),
    lang: text(value.lang),
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    excerpt: text(value.excerpt, LIMITS.excerpt) ?? '',
    leadPicture: checkPicture(value.leadPicture),
    contentHtml: contentHtml as SafeHtml,
    words: isCount(words) ? words : 0,
    removals: checked as Removal[],
    grade: GRADES.find((known) => known === grade) ?? 'full',
    gradeReasons: texts(value.gradeReasons),
    ...(value.live === true && { live: true }),
  };
}

function checkNotAnArticle(value: Fields, url: string): NotAnArticle | null {
  const reason = NOT_ARTICLE_REASONS.find((known) => known === value.reason);
  if (value.type !== 'notArticle' || !reason) return null;
  return { type: 'notArticle', reason, url, title: text(value.title) ?? '' };
}

function checkRemoval(value: unknown): Removal | null {
  if (!isRecord(value) || typeof value.html !== 'string' || typeof value.text !== 'string') return null;
  const kind = REMOVAL_KINDS.find((known) => known === value.kind);
  const where = checkPlace(value.where);
  if (!kind || !where) return null;
  const score = typeof value.score === 'number' && Number.isFinite(value.score) ? value.score : undefined;
  return {
    step: text(value.step) ?? '',
    rule: text(value.rule) ?? '',
    kind,
    reason: text(value.reason) ?? '',
    ...(score !== undefined && { score }),
    text: value.text,
    html: value.html as SafeHtml,
    where,
  };
}

function checkPlace(value: unknown): RemovalPlace | null {
  if (!isRecord(value) || !isCount(value.index) || !Array.isArray(value.parent)) return null;
  return value.parent.every(isCount) ? { parent: [...value.parent], index: value.index } : null;
}

function checkPicture(value: unknown): LeadPicture | null {
  if (!isRecord(value) || !isWebAddress(value.src)) return null;
  return { src: value.src, alt: text(value.alt) ?? '', caption: text(value.caption) ?? '' };
}

type Fields = Record<string, unknown>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, limit = LIMITS.short): string | null {
  return typeof value === 'string' ? value.slice(0, limit) : null;
}

function texts(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, LIMITS.list) : [];
  return list.map((item) => text(item)).filter((item) => item !== null);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Files too: the reader may let extensions read them. */
function isPageAddress(value: unknown): value is string {
  return isWebAddress(value) || (typeof value === 'string' && /^file:\/\/\//i.test(value));
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LIMITS.address && /^https?:\/\//i.test(value);
}

/** The address that a page gives itself, unless it would file it under another site. */
function ownAddress(value: unknown, url: string): string {
  const [named, page] = [isWebAddress(value) ? parseUrl(value) : null, parseUrl(url)];
  return named && page && isSameSite(named.hostname, page.hostname) ? named.href : url;
}
