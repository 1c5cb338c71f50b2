import { expect, it } from 'vitest';
import { waitForRow } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('the first steps', { keepWelcome: true }, (browser) => {
  it('the install opens one welcome tab; its sample story is really saved, and opens', async () => {
    const { ourTab } = browser();
    const welcome = await ourTab('welcome.html');
    await welcome.until(() => document.querySelector('iframe')?.contentDocument?.querySelector('article h1'));
    expect(await countWelcomes()).toBe(1);
    await welcome.click(`text=${say('save')}`);
    const row = await waitForRow(browser(), 'articles', ({ siteName }) => siteName === 'Broadsheet');
    expect(row).toMatchObject({ title: say('sampleHeadline'), grade: 'full', state: 'unread' });
    await welcome.click(`text=${say('readNow')}`);
    const reader = await ourTab('reader.html');
    await reader.until((title) => document.querySelector('h1')?.textContent === title, row.title);
    expect(await reader.text()).not.toContain(say('sampleSubscribe'));
    // The sample has no page that a link could lead to.
    expect(await reader.run(() => document.querySelector('a[href*="broadsheet.example"]'))).toBeNull();
    await reader.close();
    await welcome.close();
  });

  it('the options measure the library, set the rows of an open list closer, and are reset with undo', async () => {
    const { openOurs } = browser();
    const panel = await openOurs('sidepanel.html');
    await panel.until(() => document.querySelector('[data-density="comfortable"]'));
    const options = await openOurs('options.html');
    await options.until((words) => {
      const name = [...document.querySelectorAll('dt')].find((it) => it.textContent === words);
      return /[1-9]/.test(name?.nextElementSibling?.textContent ?? '');
    }, say('storage_text'));
    await options.click(`text=${say('density_headlines')}`);
    await panel.until(() => document.querySelector('[data-density="headlines"]'));

    const press = (words: string) =>
      options.until((wanted) => {
        const button = [...document.querySelectorAll<HTMLButtonElement>('dialog[open] button')].find(
          (it) => it.textContent?.trim() === wanted,
        );
        button?.click();
        return button !== undefined;
      }, words);
    await options.click(`text=${say('resetButton')}`);
    await press(say('resetButton'));
    // Shown, and kept by the panel itself, which would overwrite what is brought back before.
    await panel.until(() => localStorage.getItem('list-panel')?.includes('comfortable'));
    await options.click(`text=${say('undo')}`);
    await panel.until(() => document.querySelector('[data-density="headlines"]'));
    await options.close();
    await panel.close();
  });

  it('a browser that starts again opens no welcome tab', async () => {
    await browser().kill();
    await browser().restart();
    expect(await countWelcomes()).toBe(0);
  });

  async function countWelcomes(): Promise<number> {
    const options = await browser().openOurs('options.html');
    const count = await options.run(async () => {
      const api = (globalThis as unknown as { browser?: Api; chrome: Api }).browser ?? chrome;
      const address = api.runtime.getURL('/welcome.html');
      return (await api.tabs.query({})).filter(({ url }) => url === address).length;
    });
    await options.close();
    return count;
  }
});

interface Api {
  tabs: { query(query: object): Promise<{ url?: string }[]> };
  runtime: { getURL(path: string): string };
}
declare const chrome: Api;
