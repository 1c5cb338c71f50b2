import type { Draft } from './article.ts';
import { checkCapture } from './check-capture.ts';
import { appendPages } from './db/commands/append-pages.ts';
import { indexLibrary } from './index-library.ts';
import { checkPages } from './pages/check-pages.ts';
import type { MorePages } from './pages/find-pages.ts';
import type { WholeStory } from './pages/read-whole.ts';
import { runFile } from './run-in-tab.ts';

/** Has the other pages of the story in the tab read there; null when nothing came of it. */
export async function readPagesInTab(tabId: number, tabUrl: string): Promise<WholeStory | null> {
  const ran = await runFile(tabId, 'pages');
  const { first, drafts, left } = ((ran.type === 'ran' && ran.value) || {}) as Partial<
    Record<keyof WholeStory, unknown>
  >;
  const checkedFirst = checkCapture(first, tabUrl);
  const checkedLeft = checkPages(left, tabUrl);
  if (!Array.isArray(drafts) || !checkedLeft || checkedFirst?.type !== 'article') return null;
  const checked = drafts.map((it) => checkCapture(it, tabUrl));
  const isWhole = checked.every((it): it is Draft => it?.type === 'article');
  return isWhole && checked.length > 0
    ? { first: checkedFirst, drafts: checked as Draft[], left: checkedLeft }
    : null;
}

/** Adds the further pages to the article that was made of the first one. Fails silently: the reader page says so. */
export async function addPagesInTab(
  tabId: number,
  tabUrl: string,
  articleId: string,
  more: MorePages,
): Promise<void> {
  try {
    const rest = await readPagesInTab(tabId, tabUrl);
    if (rest && (await appendPages(articleId, more, rest.drafts, rest.left, Date.now()))) void indexLibrary();
  } catch (error) {
    console.error(error);
  }
}
