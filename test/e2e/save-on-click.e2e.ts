import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { openPopup, waitForRow, waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('“Save as soon as I press the button”', {}, (browser) => {
  it('saves in one click once it is chosen in the options', async () => {
    const { site, open, openOurs } = browser();
    const options = await openOurs('options.html');
    await options.click(`text=${say('saveOnClick')}`);
    await options.until(async () => {
      const api = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } })
        .chrome;
      return JSON.stringify(await api.storage.local.get()).includes('"saveOnClick":true');
    });
    await options.close();

    site.put('/once', { body: storyPage({ title: 'One click is enough' }) });
    await open(site.url('/once'));
    const popup = await openPopup(browser());
    await waitForStanding(popup, say('standingSaved'));
    const row = await waitForRow(browser(), 'articles', ({ url }) => url.endsWith('/once'));
    expect(row.title).toBe('One click is enough');
    await popup.close();
  });

  it('does nothing to a page that is saved already', async () => {
    const { rows } = browser();
    const before = await rows('articles');
    const popup = await openPopup(browser());
    await waitForStanding(popup, 'Saved');
    await popup.close();
    expect(await rows('articles')).toEqual(before);
  });
});
