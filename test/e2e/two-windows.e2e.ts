import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { expectWhole, openPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('two saves at once', {}, (browser) => {
  it('from two windows make one row', async () => {
    const { site, open, openWindow, rows } = browser();
    site.put('/twice', { body: storyPage({ title: 'Seen in two windows' }) });
    await open(site.url('/twice'));
    const other = await openWindow(site.url('/twice'));
    // One popup at a time can be open; the saves still overlap, because a popup that closes does not end its save.
    const first = await openPopup(browser(), other);
    await first.click(`text=${say('save')}`);
    await first.close();
    await open(site.url('/twice'));
    const second = await openPopup(browser());
    const button = await second.run(() => document.querySelector('section button')?.textContent?.trim());
    await second.click(`text=${button}`);
    await poll(async () => (await rows('articles')).some(({ url }) => url.endsWith('/twice')));
    await second.until(() => document.querySelector('[data-tone="good"]'));
    expect((await rows('articles')).filter(({ url }) => url.endsWith('/twice'))).toHaveLength(1);
    await second.close();
    await other.close();
    await expectWhole(browser());
  });

  it('asked for at the same moment by two of our pages make one row', async () => {
    const { site, open, openOurs, rows } = browser();
    site.put('/race', { body: storyPage({ title: 'A race for one row' }) });
    await open(site.url('/race'));
    // The gesture lets us into the tab; then the background is called twenty times at once.
    const popup = await openPopup(browser());
    await popup.close();
    const ours = await openOurs('options.html');
    const outcomes = await ours.run(async (path) => {
      const api = (globalThis as unknown as { chrome: Api }).chrome;
      interface Api {
        tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
        runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: { type: string } }> };
      }
      const tab = (await api.tabs.query({})).find(({ url }) => url?.endsWith(path));
      const calls = Array.from({ length: 20 }, () =>
        api.runtime.sendMessage({ call: 'saveTab', args: [tab?.id, crypto.randomUUID()] }),
      );
      return (await Promise.all(calls)).map(({ ok, value }) => (ok ? value.type : 'refused'));
    }, '/race');
    expect(outcomes.filter((type) => type === 'saved')).toHaveLength(1);
    expect(outcomes.filter((type) => type === 'updated')).toHaveLength(19);
    expect((await rows('articles')).filter(({ url }) => url.endsWith('/race'))).toHaveLength(1);
    await ours.close();
    await expectWhole(browser());
  });
});
