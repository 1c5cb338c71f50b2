import { expect, it } from 'vitest';
import { frontPage, PARAGRAPHS, storyPage } from './harness/pages.ts';
import { png } from './harness/pictures.ts';
import { poll } from './harness/poll.ts';
import { waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

/** Enough of each text is its own for them not to be taken for one story, but for the last two. */
const texts = [PARAGRAPHS, PARAGRAPHS.map((it) => it.split(' ').reverse().join(' '))];

story('with the optional permissions', { headed: true, granted: true }, (browser) => {
  it('saves all tabs of the window, though the worker dies, and says what became of each', async () => {
    const { site, open, openOurs, stopWorker, rows } = browser();
    const head = '<link rel="icon" href="/icon.png" sizes="32x32">';
    site.put('/icon.png', { body: png(32, 32), type: 'image/png' });
    const page = (title: string, n: number) => storyPage({ title, head, paragraphs: texts[n] ?? PARAGRAPHS });
    site.put('/one', { body: page('Tab one', 0) });
    site.put('/two', { body: page('Tab two', 1) });
    site.put('/three', { body: page('Tab three', 1) });
    site.put('/front', { body: frontPage() });
    const urls = [site.url('/two'), site.url('/three', 'other.example'), site.url('/front'), 'about:blank'];

    await open(site.url('/one'));
    const list = await openOurs('sidepanel.html');
    await list.run(async (addresses) => {
      for (const url of addresses) await chrome.tabs.create({ url, active: false });
    }, urls);
    await list.until(async (addresses) => {
      const tabs = await chrome.tabs.query({ currentWindow: true });
      const ready = tabs.filter(({ status }) => status === 'complete').map(({ url }) => url);
      return addresses.every((it) => ready.includes(it));
    }, urls);
    await list.click(`[aria-label="${say('saveTabs')}"]`);
    await list.click(
      `section[aria-label="${say('saveTabs')}"] [data-look="primary"]:not([aria-disabled="true"])`,
    );
    await stopWorker();
    await list.until(() => /3 of \d+ tabs saved/.test(document.body.textContent ?? ''));
    const text = await list.text();
    expect(text).toContain(say('notArticle_frontPage'));
    expect(text).toContain(say('notArticle_browserPage'));
    const saved = (await rows('articles')).map(({ title }) => title);
    expect(saved.sort()).toEqual(['Tab one', 'Tab three', 'Tab two']);

    // Each row has its site's icon, and the story of two sites leads from one to the other.
    await list.until(() => document.querySelectorAll('[data-row] [class*="icon"] img').length === 3);
    await list.until((also) => {
      const found = [...document.querySelectorAll('[data-row]')].filter((it) =>
        it.textContent?.includes(also),
      );
      return (
        found
          .map((it) => it.querySelector('h3')?.textContent)
          .sort()
          .join() === 'Tab three,Tab two'
      );
    }, say('alsoFrom'));
    await list.click(`section[aria-label="${say('saveTabs')}"] header button`);
    await list.until((name) => !document.querySelector(`section[aria-label="${name}"]`), say('saveTabs'));
    await list.close();
  });

  it('stops saving many when told: what was not begun is not saved, and the list says so', async () => {
    const { site, open, openOurs, rows } = browser();
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    site.put('/slow', { body: storyPage({ title: 'A slow tab' }), until });
    site.put('/later', { body: storyPage({ title: 'A later tab' }) });
    await open(site.url('/slow'), 'started');
    const list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelector('[data-row]'));
    await list.run(async (url) => {
      await chrome.tabs.create({ url, active: false });
    }, site.url('/later'));
    await list.until(async (url) => {
      const tabs = await chrome.tabs.query({ currentWindow: true });
      return tabs.some((it) => it.url === url && it.status === 'complete');
    }, site.url('/later'));
    const section = `section[aria-label="${say('saveTabs')}"]`;
    await list.click(`[aria-label="${say('saveTabs')}"]`);
    await list.click(`${section} [data-look="primary"]:not([aria-disabled="true"])`);
    // The first tab is still loading: it is waited for, and the others wait for it.
    await list.until((words) => document.body.textContent?.includes(words), say('saving'));
    await list.click(`text=${say('cancel')}`);
    await list.until((words) => document.body.textContent?.includes(words), say('tabCancelled'));
    release();
    await list.until((words) => document.querySelector(`${words}`) === null, `${section} progress`);
    expect((await rows('articles')).map(({ title }) => title)).not.toContain('A later tab');
    await list.click(`${section} header button`);
    // Until the run is forgotten: it would stand in every list that is opened later, with an Undo of its own.
    await list.until((it) => !document.querySelector(it), section);
    await list.close();
  });

  it('shows on the icon and in the panel whether the page in front is in the list, and asks nobody', async () => {
    const { site, open, page, badge, pressShortcut, panel } = browser();
    site.put('/four', { body: storyPage({ title: 'Not yet saved' }) });
    await open(site.url('/one'));
    await poll(async () => (await badge()) === '✓');
    await open(site.url('/four'));
    await poll(async () => (await badge()) === '');
    site.visits.length = 0;
    await page.run(() => history.pushState({}, '', '/one'));
    await poll(async () => (await badge()) === '✓');
    await page.run(() => history.pushState({}, '', '/four'));
    await poll(async () => (await badge()) === '');
    expect([...site.visitsOf('/one'), ...site.visitsOf('/four')]).toEqual([]);

    await pressShortcut('alt+shift+l');
    const list = await panel();
    await waitForStanding(list, say('standingNotSaved'));
    await open(site.url('/two'));
    await waitForStanding(list, 'Saved');
    await open(site.url('/four'));
    await waitForStanding(list, say('standingNotSaved'));
    await list.click(`text=${say('save')}`);
    await waitForStanding(list, say('standingSaved'));
    await poll(async () => (await badge()) === '✓');
    await list.click(`text=${say('undo')}`);
    await waitForStanding(list, say('standingNotSaved'));
    await poll(async () => (await badge()) === '');
    await list.close();
  });
});

declare const chrome: {
  tabs: {
    create(tab: object): Promise<unknown>;
    query(query: object): Promise<{ url?: string; status?: string }[]>;
  };
};
