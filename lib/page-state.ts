import { browser } from './browser.ts';
import { articleByUrl } from './db/find-article.ts';
import type { ArticleRow } from './db/rows.ts';
import { lookAtTab } from './look-at-tab.ts';
import type { PageState } from './messages.ts';

/** How the page in the tab stands to the library. Writes nothing. What lies in the trash counts as not saved. */
export async function pageState(tabId: number): Promise<PageState> {
  // The address alone tells it at once, also of a page that we may not look into.
  const { url: address = '', title: named = '' } = (await browser.tabs.get(tabId).catch(() => null)) ?? {};
  const known = address ? await articleByUrl(address) : null;
  if (known && known.trashedAt === 0)
    return { type: 'saved', url: address, title: named, id: known.id, savedAt: known.savedAt };
  const look = await lookAtTab(tabId);
  if (look.type === 'noAccess' || look.type === 'gone') return { type: 'noAccess' };
  const page = look.type === 'page' ? look.glance : look;
  const { url, title } = page;
  // A page that is no article may have been saved as a link; the second page of a story lies under its first.
  const addresses =
    'canonicalUrl' in page
      ? [url, page.canonicalUrl, ...(page.pages?.only ? page.pages.rest.slice(0, 1) : [])]
      : [url];
  const row = await firstKnown(addresses);
  if (row && row.trashedAt === 0) return { type: 'saved', url, title, id: row.id, savedAt: row.savedAt };
  return look.type === 'page'
    ? { type: 'notSaved', url, title }
    : { type: 'cannotSave', reason: look.reason, url, title };
}

async function firstKnown(addresses: readonly string[]): Promise<ArticleRow | null> {
  for (const address of addresses) {
    const row = await articleByUrl(address);
    if (row) return row;
  }
  return null;
}
