import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { waitForRow, waitForToast } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('the keys', { headed: true }, (browser) => {
  it('every command has its key: a browser drops one in conflict without a word', async () => {
    const keys = await browser().shortcuts();
    expect(Object.keys(keys).sort()).toEqual(['_execute_action', 'open-list', 'save-page']);
    expect(Object.values(keys).filter((key) => key === '')).toEqual([]);
  });

  it('Alt+Shift+K saves without opening anything', async () => {
    const { site, open, pressShortcut, badge } = browser();
    site.put('/key', { body: storyPage({ title: 'Saved by a key' }) });
    await open(site.url('/key'));
    await pressShortcut('alt+shift+k');
    const row = await waitForRow(browser(), 'articles', ({ url }) => url.endsWith('/key'));
    expect(row.title).toBe('Saved by a key');
    await poll(async () => (await badge()) === '✓');
    const toast = await waitForToast(browser(), say('toastSaved'));
    expect(toast.buttons).toEqual(expect.arrayContaining([say('undo'), say('readNow')]));
  });

  it('Alt+Shift+L opens the reading list beside the page', async () => {
    const { site, open, pressShortcut, panel } = browser();
    site.put('/panel', { body: storyPage({ title: 'Beside the list' }) });
    await open(site.url('/panel'));
    await pressShortcut('alt+shift+l');
    const list = await panel();
    await list.until(() => document.querySelector('main'));
    await list.close();
  });

  it('Alt+Shift+O opens the popup', async () => {
    const { site, open, pressShortcut, popup } = browser();
    site.put('/popup', { body: storyPage({ title: 'Under the popup' }) });
    await open(site.url('/popup'));
    await pressShortcut('alt+shift+o');
    const shown = await popup();
    await shown.until(() => document.body.textContent?.includes('Under the popup'));
    await shown.close();
  });
});
