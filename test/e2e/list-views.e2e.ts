import { beforeAll, expect, it } from 'vitest';
import { copyRow } from './harness/copy-row.ts';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const DAY = 24 * 60 * 60 * 1000;
const WHOLE = { siteName: 'The Daily', grade: 'full', pictureCount: 0, pictureStored: 0 };
const FAR = { host: 'far.example', siteName: 'Far Post' };
/** Of two days and of long ago, one without a picture of its own, one cut, two from elsewhere. */
const COPIES = [
  { title: 'Copy 1', older: -1 },
  { title: 'Copy 2', older: DAY, grade: 'cut', ...FAR },
  { title: 'Copy 3', older: DAY + 1, pictureCount: 2, pictureStored: 1 },
  { title: 'Copy 4', older: 20 * DAY, tags: ['waterways'], ...FAR },
];

story('the looks of the list', {}, (browser) => {
  beforeAll(async () => {
    const { site, openOurs } = browser();
    site.put('/river', { body: storyPage({ title: 'River story' }) });
    const { id } = await saveWithPopup(browser(), site.url('/river'));
    const helper = await openOurs('sidepanel.html');
    await helper.run(copyRow, id, WHOLE, COPIES);
    await helper.close();
  });

  /** A panel with the bar of filters open. */
  const openList = async () => {
    const list = await browser().openOurs('sidepanel.html');
    await list.until(() => document.querySelectorAll('[data-row]').length === 5);
    if (await list.run((name) => !document.querySelector(`section[aria-label="${name}"]`), say('filters')))
      await list.click(`[aria-label="${say('filters')}"]`);
    await list.until((name) => document.querySelector(`section[aria-label="${name}"]`), say('filters'));
    return list;
  };

  /** Firefox has a panel open beside the page, which goes back to the view that lists begin with. */
  const forgetViews = async () => {
    const options = await browser().openOurs('options.html');
    await options.run(() => localStorage.clear());
    await options.close();
  };

  it('is grouped by day, then by site, and its rows stand closer by a key', async () => {
    const list = await openList();
    await list.click(`text=${say('groupByDay')}`);
    const days = (await list.until(headings, 3)) || [];
    expect(days.slice(0, 2)).toEqual(['today', 'yesterday']);
    await list.run(focusMenu, say('sort'));
    // By its first letter, as one goes to it in a menu.
    await list.press(say('sort_site').charAt(0).toLowerCase());
    await list.until(
      (name) => document.querySelector<HTMLSelectElement>(`[aria-label="${name}"]`)?.value === 'site',
      say('sort'),
    );
    expect(((await list.until(headings, 2)) || []).sort()).toEqual(['Far Post', 'The Daily']);
    await list.click(`text=${say('groupBySite')}`);
    await list.until(() => document.querySelectorAll('main p[role=presentation]').length === 0);

    const rowHeight = () => document.querySelector('[data-row]')?.getBoundingClientRect().height ?? 0;
    const before = Number(await list.until(rowHeight));
    await list.run(focusMenu, say('density'));
    await list.press('End');
    await list.until(() => document.querySelectorAll('[data-row][data-density=headlines]').length === 5);
    expect(await list.run(() => document.querySelectorAll('[data-row] > p').length)).toBe(0);
    expect(await list.run(rowHeight)).toBeLessThan(before);
    await list.close();
    await forgetViews();
  });

  it('shows what is not offline yet, and what was cut', async () => {
    const list = await openList();
    const shows = (...titles: string[]) => list.until(titled, titles.join());
    await list.click(`text=${say('filterNotOffline')}`);
    await shows('Copy 3');
    await list.click(`text=${say('filterNotOffline')}`);
    await list.click(`text=${say('filterNotWhole')}`);
    await shows('Copy 2');
    await list.click(`text=${say('showAll')}`);
    await shows('Copy 1', 'River story', 'Copy 2', 'Copy 3', 'Copy 4');
    await list.close();
  });

  it('selects from a row to another one with Shift, and completes a tag as it is typed', async () => {
    const { rows } = browser();
    const list = await openList();
    await list.click('[data-row="copy-1"] [aria-pressed="false"]');
    await list.until(() => document.querySelectorAll('[data-selected]').length === 1);
    await list.click('[data-row="copy-3"] h3 a', 'Shift');
    const selected = await list.until(() => {
      const found = [...document.querySelectorAll('[data-selected] h3')].map((it) => it.textContent);
      return found.length > 1 && found;
    });
    expect(selected).toEqual(['Copy 1', 'River story', 'Copy 2', 'Copy 3']);

    await list.press('t');
    await list.until(() => document.querySelector('dialog[open] input') === document.activeElement);
    for (const letter of ['w', 'a', 't']) await list.press(letter);
    await list.until(() => document.querySelector('dialog[open] [role=option]')?.textContent === 'waterways');
    await list.press('ArrowDown');
    await list.press('Enter');
    await poll(
      async () => (await rows('articles')).filter(({ tags }) => tags.includes('waterways')).length === 5,
    );
    await list.close();
  });
});

/** Titles of the rows, when they are these. */
function titled(wanted: string): boolean {
  return [...document.querySelectorAll('[data-row] h3')].map((it) => it.textContent).join() === wanted;
}

/** Words over the groups, as soon as there are so many. */
function headings(count: number): string[] | false {
  const found = [...document.querySelectorAll('main p[role=presentation]')].map((it) => it.textContent ?? '');
  return found.length === count && found;
}

function focusMenu(name: string): void {
  document.querySelector<HTMLElement>(`select[aria-label="${name}"]`)?.focus();
}
