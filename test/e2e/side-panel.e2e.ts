import { expect, it } from 'vitest';
import { copyRow } from './harness/copy-row.ts';
import { storyPage } from './harness/pages.ts';
import { openPopup, saveWithPopup, waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const MANY = Array.from({ length: 60 }, (_, n) => ({ title: `Copy ${n}`, older: n + 1, tags: ['water'] }));

story('the side panel', { headed: true }, (browser) => {
  it('follows a save made elsewhere at once, and opens the reader', async () => {
    const { site, open, pressShortcut, panel, ourTab } = browser();
    site.put('/first', { body: storyPage({ title: 'A story saved before' }) });
    site.put('/second', { body: storyPage({ title: 'A story saved while it is open' }) });
    await saveWithPopup(browser(), site.url('/first'));
    await open(site.url('/second'));
    await pressShortcut('alt+shift+l');
    const list = await panel();
    await list.until(() =>
      document.querySelector('[data-row]')?.textContent?.includes('A story saved before'),
    );

    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.close();
    await list.until(() => document.querySelector('[data-row]')?.textContent?.includes('while it is open'));
    expect(await list.run(() => document.querySelectorAll('[data-row]').length)).toBe(2);

    await list.click('text=A story saved before');
    const reader = await ourTab('reader.html');
    await reader.until(() => document.querySelector('h1')?.textContent?.includes('A story saved before'));
    await reader.close();
    await list.close();
  });

  it('opens again with its filter, and where it was scrolled', async () => {
    const { openOurs, page, rows, pressShortcut, panel } = browser();
    const [{ id } = { id: '' }] = await rows('articles');
    const helper = await openOurs('privacy.html');
    await helper.run(copyRow, id, {}, MANY);
    await helper.close();
    await page.click('h1');
    await pressShortcut('alt+shift+l');
    let list = await panel();
    await list.until(() => document.querySelectorAll('[data-row]').length > 8);
    await list.click(`[aria-label="${say('filters')}"]`);
    await list.until((label) => {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
      if (!select) return false;
      select.value = 'water';
      return select.dispatchEvent(new Event('change', { bubbles: true }));
    }, say('filterTag'));
    await list.until(() => {
      const main = document.querySelector('main');
      main?.scrollBy({ top: 400, behavior: 'instant' });
      return (main?.scrollTop ?? 0) > 2000;
    });
    await list.until(() => (JSON.parse(localStorage.getItem('list-place') ?? '{}').place?.top ?? 0) > 2000);
    await list.close();

    await pressShortcut('alt+shift+l');
    list = await panel();
    await list.until(() => (document.querySelector('main')?.scrollTop ?? 0) > 2000);
    await list.until(
      (label) =>
        document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)?.value === 'water',
      say('filterTag'),
    );
    await list.run(() => localStorage.clear());
    await list.close();
  });

  it('opens from a button in the popup', async () => {
    const { site, open, panel } = browser();
    site.put('/third', { body: storyPage({ title: 'Under the popup' }) });
    await open(site.url('/third'));
    const popup = await openPopup(browser());
    await popup.click(`[aria-label="${say('openPanel')}"]`);
    const list = await panel();
    await list.until(() => document.querySelector('main'));
    await list.close();
  });
});
