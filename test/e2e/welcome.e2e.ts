import { expect, it } from 'vitest';
import { say, story } from './harness/stories.ts';

story('the first run', { keepWelcome: true }, (browser) => {
  it('opens one tab with the welcome page, and none when the browser starts again', async () => {
    const { ourTab, openOurs, kill, restart } = browser();
    const countTabs = async () => {
      const options = await openOurs('options.html');
      const count = await options.run(async () => {
        const api = (globalThis as unknown as { browser?: Api; chrome: Api }).browser ?? chrome;
        const address = api.runtime.getURL('/welcome.html');
        return (await api.tabs.query({})).filter(({ url }) => url === address).length;
      });
      await options.close();
      return count;
    };
    const welcome = await ourTab('welcome.html');
    await welcome.until((title) => document.querySelector('h1')?.textContent === title, say('welcomeTitle'));
    expect(await countTabs()).toBe(1);
    await welcome.close();
    await kill();
    await restart();
    expect(await countTabs()).toBe(0);
  });
});

interface Api {
  tabs: { query(query: object): Promise<{ url?: string }[]> };
  runtime: { getURL(path: string): string };
}
declare const chrome: Api;
