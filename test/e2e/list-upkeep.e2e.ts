import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const DAY = 24 * 60 * 60 * 1000;

story('a list that grew old', {}, (browser) => {
  it('is left and found again at its place; what lay too long is archived when wished, told, taken back', async () => {
    const { site, openOurs, rows } = browser();
    site.put('/old', { body: storyPage({ title: 'Old story' }) });
    const { id } = await saveWithPopup(browser(), site.url('/old'));
    let list = await openOurs('sidepanel.html');
    await list.run(copyRow, id, 120, DAY);
    await list.close();

    list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelectorAll('[data-row]').length > 8);
    await list.until(() => {
      const main = document.querySelector('main');
      main?.scrollBy({ top: 400, behavior: 'instant' });
      return (main?.scrollTop ?? 0) > 2000;
    });
    await list.until(() => (JSON.parse(localStorage.getItem('list-place') ?? '{}').place?.top ?? 0) > 2000);
    const before = await list.until(rowInView);
    await list.close();
    list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelectorAll('[data-row]').length > 8);
    await list.until(isInView, before);

    const options = await openOurs('options.html');
    await options.until((label) => {
      const text = [...document.querySelectorAll('label')].find((it) => it.textContent === label);
      const select = text && document.querySelector<HTMLSelectElement>(`#${CSS.escape(text.htmlFor)}`);
      if (!select) return false;
      select.value = '90';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, say('autoArchive'));
    await list.until(
      (name) => document.querySelector(`section[aria-label="${name}"]`)?.textContent?.startsWith('31 '),
      say('archivedUnaskedName'),
    );
    expect((await rows('articles')).filter(({ state }) => state === 'archived')).toHaveLength(31);
    await options.close();
    await list.click(`section[aria-label="${say('archivedUnaskedName')}"] button`);
    await list.until(
      (name) => !document.querySelector(`section[aria-label="${name}"]`),
      say('archivedUnaskedName'),
    );
    expect((await rows('articles')).filter(({ state }) => state === 'archived')).toEqual([]);
    await list.close();
  });
});

/** Writes copies of the row, each a day older than the one before. */
async function copyRow(id: string, copies: number, day: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  const transaction = database.transaction('articles', 'readwrite');
  const table = transaction.objectStore('articles');
  const row = await done(table.get(id));
  for (let n = 1; n <= copies; n++)
    table.put({
      ...row,
      id: `copy-${n}`,
      key: `copy-${n}`,
      aliases: [],
      title: `Story ${n}`,
      savedAt: row.savedAt - n * day - 1000,
    });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Headline of the row in the middle of the list. */
function rowInView(): string {
  const box = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return middle?.closest('[data-row]')?.querySelector('h3')?.textContent ?? '';
}

/** Whether the row with this headline is in the view. */
function isInView(headline: string): boolean {
  const { top, bottom } = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
  const row = [...document.querySelectorAll('[data-row] h3')].find((it) => it.textContent === headline);
  const place = row?.getBoundingClientRect();
  return place !== undefined && place.top > top && place.bottom < bottom;
}
