import { browser, pageUrl, readerUrl, suggestsInXml } from './browser.ts';
import type { ListFilter } from './db/list.ts';
import { searchArticles } from './db/search/search-articles.ts';
import { t } from './i18n.ts';
import { suggestionLine } from './search/suggestion.ts';

/** More are not shown by any browser. */
const MOST = 8;
const EVERYWHERE: ListFilter = { shelves: ['list', 'archive'] };

/**
 * Searches the list from the address bar: `bs`, a space, and what is searched for, operators included. To be called
 * synchronously when the background starts.
 */
export function listenToOmnibox(): void {
  browser.omnibox.onInputStarted.addListener(() =>
    browser.omnibox.setDefaultSuggestion({
      description: suggestionLine(t('omniboxHint'), [], '', suggestsInXml()),
    }),
  );
  browser.omnibox.onInputChanged.addListener((text, suggest) => void suggestFor(text).then(suggest));
  browser.omnibox.onInputEntered.addListener((text, where) => void openFor(text, where));
}

async function suggestFor(text: string) {
  if (!text.trim()) return [];
  // Nothing found and a library that does not open look alike here; the list itself tells them apart.
  const { found } = await searchArticles(text, EVERYWHERE, MOST).catch(() => ({ found: [] }));
  return found.map(({ row, titleMarks }) => ({
    content: readerUrl(row.id),
    description: suggestionLine(row.title, titleMarks, row.siteName, suggestsInXml()),
  }));
}

/** An article that was chosen in the reader; anything else as a search in the list. */
async function openFor(text: string, where: string): Promise<void> {
  const url = text.startsWith(pageUrl('reader.html'))
    ? text
    : pageUrl(`sidepanel.html?q=${encodeURIComponent(text.trim())}`);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}
