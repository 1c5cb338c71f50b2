import type { Draft, SafeHtml } from './article.ts';
import { browser } from './browser.ts';
import { checkCapture } from './check-capture.ts';
import { keepFirstPlace } from './db/commands/keep-place.ts';
import { articleByUrl } from './db/find-article.ts';
import { plainText } from './db/plain-text.ts';
import { parseUrl } from './extract/parse-url.ts';
import { lendData } from './lend-data.ts';
import { lookAtTab } from './look-at-tab.ts';
import type { SaveOutcome } from './messages.ts';
import type { MorePages } from './pages/find-pages.ts';
import { wholeDraft } from './pages/join-pages.ts';
import { addPagesInTab, readPagesInTab } from './pages-in-tab.ts';
import { placeOnPage } from './reading/place-on-page.ts';
import { runFile } from './run-in-tab.ts';
import { storeCapture, storeLink } from './store-capture.ts';

/**
 * Captures the page in the tab and stores it. Keeps no state: the pending `executeScript` keeps the worker alive, and a
 * worker that dies all the same has either committed the whole article or nothing. Calling it again with the same
 * `saveId` is harmless.
 */
export async function saveTab(tabId: number, saveId: string): Promise<SaveOutcome> {
  const look = await lookAtTab(tabId);
  if (look.type === 'gone') return { type: 'failed', error: 'pageGone' };
  if (look.type === 'noAccess') return { type: 'failed', error: 'noAccess' };
  if (look.type === 'notArticle') return look;

  await lendData(tabId, look.glance);
  const scripts = look.glance.live ? ['sanitise', 'capture', 'live'] : ['sanitise', 'capture'];
  const ran = await runFile(tabId, ...scripts);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (ran.type !== 'ran' || !tab?.url) return { type: 'failed', error: 'pageGone' };
  if (parseUrl(tab.url)?.origin !== parseUrl(look.glance.url)?.origin)
    return { type: 'failed', error: 'pageGone' };
  // No exception is not success: a script that was cut off or threw comes back as `undefined` or `null`.
  const capture = checkCapture(ran.value, tab.url);
  if (!capture) return { type: 'failed', error: 'unknown' };
  const { pages, inView } = look.glance;
  const whole =
    capture.type === 'article' && pages ? await withPages(tabId, tab.url, capture, pages) : capture;
  const outcome = await storeCapture(saveId, whole, Date.now());
  if (!('id' in outcome) || whole.type !== 'article') return outcome;
  await keepPlaceOfPage(outcome.id, whole.contentHtml, inView);
  // Not awaited: the first page is on disk, and its site may be slow. The pending script keeps the worker alive.
  if (pages && whole.pages === pages && !pages.only) void addPagesInTab(tabId, tab.url, outcome.id, pages);
  return outcome;
}

/**
 * A story of several pages, of which one was captured. Where an earlier save has them all they are read before anything
 * is compared: else the first page alone would look like a story that was cut. So they are from a later page: the story
 * is filed under its first.
 */
async function withPages(tabId: number, url: string, captured: Draft, pages: MorePages): Promise<Draft> {
  const known = pages.only ? null : await articleByUrl(captured.canonicalUrl).catch(() => null);
  const whole = pages.only || known?.pages ? await readPagesInTab(tabId, url) : null;
  return whole ? wholeDraft(whole.first, whole.drafts, whole.left) : { ...captured, pages };
}

/** A page that was half read is opened there. The article is on disk by now: without its place it only begins above. */
async function keepPlaceOfPage(id: string, html: SafeHtml, inView: readonly string[]): Promise<void> {
  const found = inView.length > 0 ? placeOnPage(plainText(html), inView) : null;
  if (found) await keepFirstPlace(id, found.place, found.progress).catch(() => {});
}

/** Stores only the address and title of the page. */
export async function saveTabAsLink(tabId: number, saveId: string): Promise<SaveOutcome> {
  const look = await lookAtTab(tabId);
  if (look.type === 'gone') return { type: 'failed', error: 'pageGone' };
  if (look.type === 'noAccess') return { type: 'failed', error: 'noAccess' };
  const { url, title } = look.type === 'page' ? look.glance : look;
  return storeLink(saveId, { url, title }, Date.now());
}
