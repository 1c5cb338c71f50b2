import type { NotArticleReason } from '../article.ts';
import { isFrontPath, tidyPath } from './address.ts';
import { isConsentWall } from './consent-wall.ts';
import { isListing } from './listing.ts';
import { readLdArticle } from './metadata/ld-article.ts';
import type { Page } from './page.ts';
import { parseUrl } from './parse-url.ts';
import { textSize } from './text-size.ts';

/** A text of this size is a story, whatever else is on the page; see `textSize`. About sixty words. */
const STORY = 400;
/** Below this there is nothing to read. A line of a news agency is longer. */
const LINE = 140;
/** A teaser before a paywall, on a page that claims an article. */
const TEASER = 90;
/** A page whose scripts have drawn nothing shows a word or two: "Loading", the site's name. */
const BARE = 250;
/** Teasers that make a front page. */
const TEASERS = 8;

/**
 * Why a page is no article, or null when it may be one. Cautious: a story is never refused, so a text of some size
 * passes unless the address is the site's front page and nothing on it claims to be an article.
 * @param text plain text of the clean story, '' when none was found
 * @param size its size, where it is known
 */
export function pageKind(
  doc: Page,
  href: string,
  text: string,
  size = textSize(text),
): NotArticleReason | null {
  if (isFrontPage(doc, href)) return 'frontPage';
  const claimed = claimsArticle(doc);
  if (!claimed && size > 0 && isListing(doc, href, text)) return 'noArticle';
  if (size >= STORY || (size >= LINE && claimed)) return null;
  const shown = textSize(shownText(doc));
  if (isConsentWall(doc, href, shown)) return 'consentWall';
  if (size >= TEASER && claimed) return null;
  if (shown < BARE && needsScripts(doc)) return 'needsJavascript';
  if (shown < LINE / 4) return 'empty';
  return size >= LINE ? null : 'noArticle';
}

/** What the background knows without looking into the tab: pages where no script may run, and PDF files. */
export function unreadableKind(url: string, contentType: string): NotArticleReason | null {
  if (/^application\/(?:x-)?pdf\b/i.test(contentType)) return 'pdf';
  const parsed = parseUrl(url);
  if (!parsed || !/^(?:https?|file):$/.test(parsed.protocol)) return 'browserPage';
  return /\.pdf$/i.test(parsed.pathname) && contentType === '' ? 'pdf' : null;
}

function claimsArticle(doc: Page): boolean {
  const type = doc.querySelector('meta[property="og:type" i]')?.getAttribute('content') ?? '';
  const ld = readLdArticle(doc);
  return (
    /article|blog|post/i.test(type) ||
    (ld?.types.some((name) => /article|posting|report/i.test(name)) ?? false)
  );
}

function isFrontPage(doc: Page, href: string): boolean {
  const url = parseUrl(href);
  if (url?.search !== '' || url.hash.startsWith('#!') || !isFrontPath(tidyPath(url.pathname))) return false;
  return (
    !claimsArticle(doc) &&
    doc.querySelectorAll('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3').length >= TEASERS
  );
}

/** It asks for scripts in words, or keeps an empty box for them. */
function needsScripts(doc: Page): boolean {
  const asked = [...doc.querySelectorAll('noscript')].some((noscript) =>
    /java\s?script/i.test(noscript.textContent ?? ''),
  );
  const mount = doc.querySelector(
    '#root, #app, #__next, #__nuxt, #main-app, [data-reactroot], app-root, [ng-version]',
  );
  return (
    doc.querySelector('script') !== null &&
    (asked || mount !== null || /java\s?script/i.test(doc.body?.textContent?.slice(0, 2000) ?? ''))
  );
}

function shownText(doc: Page): string {
  let text = '';
  const walker = doc.createTreeWalker(doc.body ?? doc.documentElement, 4 /* SHOW_TEXT */);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement?.localName ?? '';
    if (!/^(?:script|style|noscript|template|title)$/.test(parent))
      text += `${walker.currentNode.nodeValue} `;
  }
  return text;
}
