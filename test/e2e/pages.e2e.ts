import { expect, it } from 'vitest';
import { livePage, UPDATES } from '../lib/live/page.ts';
import { PARAGRAPHS } from './harness/pages.ts';
import { publishParts } from './harness/parts.ts';
import { openPopup, saveWithPopup, waitForRow, waitForStanding } from './harness/steps.ts';
import { say, startOf, story } from './harness/stories.ts';

story('stories that go on', {}, (browser) => {
  it('a story of several pages is joined in its own tab, without any permission', async () => {
    const { site } = browser();
    publishParts(site, '/parts', () => true);
    const { id } = await saveWithPopup(browser(), site.url('/parts'));
    const row = await waitForRow(browser(), 'articles', (it) => it.id === id && it.pages?.rest.length === 0);
    expect(row).toMatchObject({ versions: 0, pages: { total: 3 } });
    const { text } = await waitForRow(browser(), 'texts', (it) => it.id === id);
    expect(text).toMatch(/Part 1[\s\S]*Part 2[\s\S]*Part 3/);
    expect(text.split('\n')).toHaveLength(PARAGRAPHS.length * 3);
  });

  it('saved from its second page, it is filed under its first and read from there', async () => {
    const { site } = browser();
    publishParts(site, '/from-two', () => true);
    await browser().open(site.url('/from-two/2'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.close();
    const first = (it: { url: string }) => it.url === site.url('/from-two');
    const { id, pages } = await waitForRow(browser(), 'articles', first);
    expect(pages).toEqual({ total: 3, rest: [] });
    const { text } = await waitForRow(browser(), 'texts', (it) => it.id === id);
    expect(text.split('\n').map((it) => it.slice(0, 6))).toEqual(
      [1, 2, 3].flatMap((part) => PARAGRAPHS.map(() => `Part ${part}`)),
    );
    // The page in front is known as one of it.
    const again = await openPopup(browser());
    await waitForStanding(again, startOf('standingSavedWhen'));
    await again.close();
  });

  it('saved from its second page while the first cannot be read, it says which page was saved', async () => {
    const { site, openOurs } = browser();
    publishParts(site, '/two-alone', (part) => part !== 1);
    await browser().open(site.url('/two-alone/2'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.close();
    const { id } = await waitForRow(browser(), 'articles', ({ url }) => url === site.url('/two-alone/2'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until((words) => document.body.textContent?.includes(words), say('pagesOneSaved', '2', '3'));
    const text = await reader.run(() => document.querySelector('.article-text')?.textContent);
    expect(text).not.toMatch(/Part [13]/);
    expect(await reader.text()).toContain(say('pagesFetch_other', '2'));
    await reader.close();
  });

  it('a live blog that grows keeps every entry, and is read in either order', async () => {
    const { site, open, openOurs } = browser();
    site.put('/live', { body: livePage('articles', UPDATES.slice(0, 4)) });
    const { id } = await saveWithPopup(browser(), site.url('/live'));
    // The first entries have left the page, one is new; then the last one is written anew, and anew.
    const [last] = UPDATES.slice(-1);
    const wordings = ['The harbour stays shut overnight.', 'The harbour stays shut until Thursday.'];
    for (const updates of [
      UPDATES.slice(2),
      ...wordings.map((text) => UPDATES.slice(2).with(-1, { ...(last as (typeof UPDATES)[0]), text })),
    ]) {
      site.put('/live', { body: livePage('articles', updates) });
      await open(site.url('/live'));
      const popup = await openPopup(browser());
      await popup.click(`text=${say('saveAgain')}`);
      await waitForStanding(popup, startOf('standingUpdated'));
      await popup.close();
    }

    const reader = await openOurs(`reader.html?id=${id}`);
    const order = () =>
      reader.run(() =>
        [...document.querySelectorAll('.article-text h2')].map((it) => it.textContent?.slice(6) ?? ''),
      );
    const titles = UPDATES.map(({ title }) => title);
    await reader.until(
      (wanted) => document.querySelectorAll('.article-text h2').length === wanted,
      titles.length,
    );
    expect(await order()).toEqual([...titles].reverse());
    await reader.click(`text=${say('liveOrder_oldest')}`);
    await reader.until(
      (wanted) => document.querySelector('.article-text h2')?.textContent?.includes(wanted),
      titles[0] ?? '',
    );
    expect(await order()).toEqual(titles);
    expect(await reader.text()).not.toContain(say('changedSinceSaved'));

    // Every wording stays readable, whole and in the order that was chosen.
    for (const [n, wording] of [wordings[0], last?.text].entries()) {
      await reader.press('v');
      await reader.click(`nav li:nth-child(${n + 2}) button:last-child`);
      await reader.until(
        (it) => document.querySelector('.article-text')?.textContent?.includes(it),
        wording ?? '',
      );
      expect(await order()).toEqual(titles);
      await reader.press('Escape');
    }
    await reader.close();
  });
});
