import { expect, it } from 'vitest';
import { waitForRow } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('the first steps', {}, (browser) => {
  it('the sample story is really saved, from its frame into the list, and opens', async () => {
    const { openOurs, ourTab } = browser();
    const welcome = await openOurs('welcome.html');
    await welcome.until(() => document.querySelector('iframe')?.contentDocument?.querySelector('article h1'));
    await welcome.click(`text=${say('save')}`);
    const row = await waitForRow(browser(), 'articles', ({ siteName }) => siteName === 'Broadsheet');
    expect(row).toMatchObject({ title: say('sampleHeadline'), grade: 'full', state: 'unread' });
    await welcome.click(`text=${say('readNow')}`);
    const reader = await ourTab('reader.html');
    await reader.until((title) => document.querySelector('h1')?.textContent === title, row.title);
    expect(await reader.text()).not.toContain(say('sampleSubscribe'));
    await reader.close();
    await welcome.close();
  });
});
