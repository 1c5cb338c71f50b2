import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { openPopup, saveWithPopup, waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

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
