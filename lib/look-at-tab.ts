import type { NotArticleReason } from './article.ts';
import { browser, PAGE_ADDRESSES } from './browser.ts';
import type { Glance } from './extract/page-glance.ts';
import { parseUrl } from './extract/parse-url.ts';
import { hostPattern } from './host-pattern.ts';
import { checkPages } from './pages/check-pages.ts';
import { runFile } from './run-in-tab.ts';

/** What a look at a tab found. Nothing is read beyond address, headline and kind of document. */
export type Look =
  | { type: 'page'; glance: Glance }
  | { type: 'notArticle'; reason: NotArticleReason; url: string; title: string }
  | { type: 'noAccess' }
  | { type: 'gone' };

/** Looks at the page in the tab; tells pages where no script may run, PDF files and pages that are still loading. */
export async function lookAtTab(tabId: number): Promise<Look> {
  const ran = await runFile(tabId, 'glance');
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab || ran.type === 'gone') return { type: 'gone' };
  // The address is known exactly where a gesture or a permission opens the tab to us.
  if (!tab.url) return { type: 'noAccess' };
  const { url, title = '' } = tab;
  if (ran.type === 'refused') {
    if (await isMerelyKnown(url)) return { type: 'noAccess' };
    const pdf = /\.pdf$/i.test(parseUrl(url)?.pathname ?? '');
    return { type: 'notArticle', reason: pdf ? 'pdf' : 'browserPage', url, title };
  }
  const glance = checkGlance(ran.value, url, title);
  if (glance.contentType === 'application/pdf') return { type: 'notArticle', reason: 'pdf', url, title };
  if (!glance.parsed) return { type: 'notArticle', reason: 'loading', url, title: glance.title };
  return { type: 'page', glance };
}

/** Do we know the address only because we may know all addresses? Then the page would open itself to a gesture. */
async function isMerelyKnown(url: string): Promise<boolean> {
  const pattern = hostPattern(url);
  if (!pattern || !(await browser.permissions.contains(PAGE_ADDRESSES))) return false;
  return !(await browser.permissions.contains({ origins: [pattern] }));
}

/**
 * A glance out of whatever came back from the page; what does not fit is replaced by what the browser says. A glance
 * that brought nothing says nothing against the page either: capture will tell.
 */
function checkGlance(value: unknown, url: string, title: string): Glance {
  const {
    canonicalUrl,
    title: headline,
    contentType,
    parsed,
    lang,
    sample,
    inView,
    pages,
    live,
  } = (value ?? {}) as Partial<Record<keyof Glance, unknown>>;
  return {
    url,
    canonicalUrl: typeof canonicalUrl === 'string' ? canonicalUrl.slice(0, 20_000) : url,
    title: typeof headline === 'string' && headline ? headline.slice(0, 2_000) : title,
    contentType: typeof contentType === 'string' ? contentType : '',
    parsed: parsed !== false,
    lang: typeof lang === 'string' ? lang.slice(0, 100) : '',
    sample: typeof sample === 'string' ? sample.slice(0, 4_000) : '',
    inView: Array.isArray(inView)
      ? inView.slice(0, 20).filter((it): it is string => typeof it === 'string' && it.length <= 200)
      : [],
    pages: checkPages(pages, url),
    live: live === true,
  };
}
