import { expect, it } from 'vitest';
import { copyRow } from './harness/copy-row.ts';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Each a day older than the one before. */
const COPIES = Array.from({ length: 120 }, (_, n) => ({
  title: `Story ${n + 1}`,
  older: (n + 1) * DAY + 1000,
}));

story('a list that grew old', {}, (browser) => {
  it('is left and found again at its place; what lay too long is archived when wished, told, taken back', async () => {
    const { site, openOurs, rows } = browser();
    site.put('/old', { body: storyPage({ title: 'Old story' }) });
    const { id } = await saveWithPopup(browser(), site.url('/old'));
    let list = await openOurs('sidepanel.html');
    await list.run(copyRow, id, {}, COPIES);
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

  it('is worked through by keys alone: chosen, archived, binned, each step taken back, found', async () => {
    const { openOurs, rows } = browser();
    const list = await openOurs('sidepanel.html');
    const press = async (...keys: string[]) => {
      for (const key of keys) await list.press(key);
    };
    const count = async (fits: (row: { state: string; trashedAt: number; favourite: number }) => boolean) =>
      (await rows('articles')).filter(fits).length;
    const archived = () => count(({ state }) => state === 'archived');
    const binned = () => count(({ trashedAt }) => trashedAt > 0);
    await list.until(() => document.querySelectorAll('[data-row]').length > 8);
    // Keys come a moment after the rows: a reader presses again.
    await poll(async () => {
      await press('j');
      return list.run(() => Boolean(document.activeElement?.closest('[data-row]')));
    });
    await press('x', 'j', 'x');
    await list.until(() => document.querySelectorAll('[data-selected]').length === 2);
    await press('e');
    await poll(async () => (await archived()) === 2);
    // The focus stays in the list.
    await list.until(
      () => document.activeElement?.closest('main') && !document.querySelector('[data-selected]'),
    );
    await press('j');
    await list.until(() => document.activeElement?.closest('[data-row]'));
    await press('f');
    await poll(async () => (await count(({ favourite }) => favourite === 1)) === 1);
    await press('#');
    await poll(async () => (await binned()) === 1);
    // Three steps back, the last one first.
    await press('u');
    await poll(async () => (await binned()) === 0);
    await press('u');
    await poll(async () => (await count(({ favourite }) => favourite === 1)) === 0);
    await press('u');
    await poll(async () => (await archived()) === 0);
    await press('g', 't');
    await list.until((name) => document.querySelector('main h2')?.textContent === name, say('shelf_trash'));
    await press('g', 'i');
    await list.until((name) => document.querySelector('main h2')?.textContent === name, say('shelf_list'));
    await press('?');
    await list.until(() => document.querySelector('dialog[open]'));
    await press('Escape');
    await list.until(() => !document.querySelector('dialog[open]'));
    await press('/', 'O', 'l', 'd');
    await list.until(() => document.querySelector('[data-row] mark'));
    expect(await list.run(() => document.querySelector('[data-row] h3')?.textContent)).toBe('Old story');
    await list.close();
  });
});

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
