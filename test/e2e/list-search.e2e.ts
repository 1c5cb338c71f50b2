import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { saveWithPopup, waitForRow } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('the list', {}, (browser) => {
  it('finds an article by a word of its text as it is typed, and archives what is selected', async () => {
    const { site, openOurs } = browser();
    site.put('/ferries', { body: storyPage({ title: 'Ferries run late again' }) });
    await saveWithPopup(browser(), site.url('/ferries'));
    const list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelector('[data-row]'));

    await list.press('/');
    await list.until(() => document.activeElement?.matches('input[type=search]'));
    for (const letter of 'bearin') await list.press(letter);
    await list.until(() => document.querySelector('main mark')?.textContent === 'bearings');
    await list.press('Escape');
    await list.until(() => !document.querySelector('main mark'));
    await list.press('Escape');
    await list.until(() => document.activeElement?.closest('[data-row]'));

    await list.press('x');
    await list.until(() => document.querySelector('[role=toolbar]'));
    await list.press('e');
    await waitForRow(browser(), 'articles', ({ state }) => state === 'archived');
    await list.until(
      (words) => document.querySelector('main')?.textContent?.includes(words),
      say('empty_list'),
    );
    await list.until(() => document.activeElement?.tagName === 'MAIN');
    await list.press('u');
    await waitForRow(browser(), 'articles', ({ state }) => state === 'unread');
    await list.until(() => document.querySelector('[data-row]'));
    expect(await list.run(() => document.querySelector('[role=toolbar]'))).toBeNull();
    await list.close();
  });
});
