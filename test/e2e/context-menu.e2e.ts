import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { waitForRow, waitForToast } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('the context menu', { headed: true }, (browser) => {
  it('saves the page', async () => {
    const { site, open, chooseFromContextMenu } = browser();
    site.put('/menu', { body: storyPage({ title: 'Saved from the menu' }) });
    await open(site.url('/menu'));
    await chooseFromContextMenu('article p:nth-of-type(2)', say('menuSavePage'));
    const row = await waitForRow(browser(), 'articles', ({ url }) => url.endsWith('/menu'));
    expect(row).toMatchObject({ title: 'Saved from the menu', grade: 'full' });
    await waitForToast(browser(), say('toastSaved'));
  });

  it('opens the reading list', async () => {
    const { site, open, chooseFromContextMenu, panel } = browser();
    site.put('/list', { body: storyPage({ title: 'Beside the list' }) });
    await open(site.url('/list'));
    await chooseFromContextMenu('article p:nth-of-type(2)', say('menuOpenList'));
    const list = await panel();
    await list.until(() => document.querySelector('main'));
    await list.close();
  });

  it('saves a link: without opening it where the browser may read it, else by opening it behind', async () => {
    const { name, site, open, chooseFromContextMenu } = browser();
    site.put('/linked', { body: storyPage({ title: 'Behind the link' }) });
    site.put('/linking', {
      body: storyPage({
        title: 'With a link',
        paragraphs: [`See <a id="link" href="/linked">the other story</a>.`],
      }),
    });
    await open(site.url('/linking'));
    await chooseFromContextMenu('#link', say('menuSaveLink'));
    if (name === 'firefox') {
      // The test profile grants optional permissions without a prompt.
      const row = await waitForRow(browser(), 'articles', ({ url }) => url.endsWith('/linked'));
      expect(row).toMatchObject({ title: 'Behind the link', grade: 'full' });
      expect(site.visitsOf('/linked').every(({ cookie, referer }) => !cookie && !referer)).toBe(true);
    } else {
      // Chromium asks; Escape says no, and the page comes as a tab behind this one.
      await poll(async () => {
        await browser().pressShortcut('Escape');
        return site.visitsOf('/linked').length > 0;
      });
    }
  });
});
