import type { Harness, View } from './harness.ts';
import { PARAGRAPHS } from './pages.ts';

/**
 * Opens articles in the reader, as the list leads to them.
 *
 * @returns how many of them are not shown whole
 */
export async function readEveryArticle(browser: Harness, ids: readonly string[]): Promise<number> {
  const reader = await browser.openOurs('reader.html');
  let missing = 0;
  for (const id of ids) if (!(await shows(reader, id))) missing += 1;
  await reader.close();
  return missing;
}

async function shows(reader: View, id: string): Promise<boolean> {
  await reader
    .run((it) => {
      location.search = `?id=${it}`;
    }, id)
    .catch(() => {});
  // Either a text or the words for why there is none.
  const text = await reader.until(
    (it) =>
      location.search.endsWith(it) &&
      (document.querySelector('.article-text') ?? document.querySelector('main'))?.textContent,
    id,
  );
  return PARAGRAPHS.every((it) => String(text).includes(it));
}
