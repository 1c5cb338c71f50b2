import { expect, it } from 'vitest';
import { EMPTY_PAGE, storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { waitForNoToast, waitForRow, waitForToast } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('the toast', { headed: true }, (browser) => {
  const save = async (path: string, title: string) => {
    const { site, open, pressShortcut } = browser();
    site.put(path, { body: storyPage({ title }) });
    await open(site.url(path));
    await pressShortcut('alt+shift+k');
    return waitForToast(browser(), say('toastSaved'));
  };

  it('says Saved with the headline, and takes the save back', async () => {
    const toast = await save('/undo', 'Taken back from the toast');
    expect(toast.text).toContain('Taken back from the toast');
    await browser().clickToast(say('undo'));
    await waitForToast(browser(), say('toastUndone'));
    const rows = await browser().rows('articles');
    expect(rows.filter(({ url, trashedAt }) => url.endsWith('/undo') && !trashedAt)).toEqual([]);
  });

  it('opens the reader with Read now', async () => {
    await save('/read-now', 'Read from the toast');
    await browser().clickToast(say('readNow'));
    const reader = await browser().ourTab('reader.html');
    await reader.until(() => document.querySelector('h1')?.textContent?.includes('Read from the toast'));
    await reader.close();
  });

  it('takes the focus with Tab and goes with Escape, leaving nothing behind', async () => {
    const before = await save('/escape', 'Closed with a key');
    expect(before.focus).toBeNull();
    await browser().page.press('Tab');
    await poll(async () => (await browser().toast())?.focus);
    await browser().page.press('Escape');
    await waitForNoToast(browser());
    expect(await browser().page.run(() => document.querySelector('broadsheet-toast'))).toBeNull();
    await waitForRow(browser(), 'articles', ({ url }) => url.endsWith('/escape'));
  });

  it('goes by itself', async () => {
    await save('/fades', 'Gone after five seconds');
    await waitForNoToast(browser());
  });

  it('says why nothing was saved, and offers to keep the link', async () => {
    const { site, open, pressShortcut } = browser();
    site.put('/nothing', { body: EMPTY_PAGE });
    await open(site.url('/nothing'));
    await pressShortcut('alt+shift+k');
    await waitForToast(browser(), say('notArticle_empty'));
    await browser().clickToast(say('saveAsLink'));
    const row = await waitForRow(browser(), 'articles', ({ url }) => url.endsWith('/nothing'));
    expect(row.grade).toBe('link');
  });
});
