import { browser } from './browser.ts';
import { checkCapture } from './check-capture.ts';
import { fetchDocument } from './fetch-document.ts';
import { callBackground } from './messages.ts';
import { readOn } from './original/read-story.ts';
import type { PageTools } from './original/tools.ts';
import { fetchMissing } from './pictures/keep-pictures.ts';
import { storeCapture } from './store-capture.ts';

/**
 * The work of `save-link.html`: fetches the page, captures, stores, has the background tell the outcome in the tab where
 * the link was, and closes its own tab.
 *
 * @param task `url` of the linked page, `tab` where the link was, `save` id
 */
export async function saveLinkHere(task: URLSearchParams, tools: PageTools): Promise<void> {
  const [url, tabId, saveId] = [task.get('url') ?? '', Number(task.get('tab')), task.get('save') ?? ''];
  const page = /^https?:/i.test(url) && saveId ? await fetchDocument(url, tools.fetch, tools.parse) : null;
  if (page?.type === 'page') {
    const captured = checkCapture(await tools.capture(page.doc, page.url), page.url);
    const whole = captured?.type === 'article' ? await readOn(captured, page, tools) : captured;
    const outcome = whole
      ? await storeCapture(saveId, whole, Date.now())
      : ({ type: 'failed', error: 'unknown' } as const);
    if ('id' in outcome) void fetchMissing(false);
    // Not awaited to its end: the background waits for the reader's choice, this page need not.
    void callBackground('announce', tabId, saveId, outcome).catch(() => {});
  } else void callBackground('openInstead', url, tabId).catch(() => {});
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}
