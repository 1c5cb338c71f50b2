import { expect, it } from 'vitest';
import { emptyOrigin, fillOrigin } from '../battery/fill-origin.ts';
import { openRecovery } from './harness/bring-back.ts';
import type { View } from './harness/harness.ts';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { expectWhole, saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';
import { waitForCopies } from './harness/wait-for-copies.ts';

const TITLES = ['Kept before the disk failed', 'Kept with it'];

story('a library that fails at a press', { complaints: /./ }, (browser) => {
  it('raises the alarm in every view, and is opened by none until another try', async () => {
    const { site, openOurs, rows, ourTab } = browser();
    for (const [n, title] of TITLES.entries()) {
      site.put(`/${n}`, { body: storyPage({ title }) });
      await saveWithPopup(browser(), site.url(`/${n}`));
    }
    const [article] = await rows('articles');
    const panel = await openOurs('sidepanel.html');
    await waitForList(panel, TITLES.length);
    await waitForCopies(panel, TITLES.length);
    const reader = await openOurs(`reader.html?id=${article?.id}`);
    await reader.until(() => document.querySelector('.article-text p'));

    await panel.run(breakWrites);
    await panel.run(pressInRow, say('archive'));

    for (const view of [panel, reader]) await waitForAlarm(view, say('recoveryFailedTitle'));
    // What is being read stays.
    expect(await reader.run(() => document.querySelectorAll('.article-text p').length)).toBeGreaterThan(0);
    await panel.close();
    await reader.close();
    const later = await openOurs('sidepanel.html');
    await later.until(() => document.querySelector('[data-library-lost] a[href$="recovery.html"]'));
    expect(await later.run(() => document.querySelectorAll('[data-row]').length)).toBe(0);
    await later.close();

    // Saving does not open it either: the page that brings it back comes instead.
    const popup = await openOurs('popup.html');
    await popup.run(askToSave);
    await (await ourTab('recovery.html')).close();
    await popup.close();

    // The disk was not damaged after all: another try finds everything.
    const recovery = await openRecovery(browser());
    await recovery.until(
      (words) => document.querySelector('h1')?.textContent === words,
      say('recoveryFineTitle'),
    );
    await recovery.close();
    expect((await rows('articles')).map(({ title }) => title).sort()).toEqual(TITLES.toSorted());
    await expectWhole(browser());
    const after = await openOurs('sidepanel.html');
    await waitForList(after, TITLES.length);
    expect(await after.run(() => document.querySelector('[role="alert"]'))).toBeNull();
    await after.run(pressInRow, say('archive'));
    await poll(async () => (await rows('articles')).some(({ state }) => state === 'archived'));
    await after.close();
  });
});

/** What the browser lets us store, bytes. */
const QUOTA = 30_000_000;
const FULL = say('error_diskFull');

story('a disk that is full at a press', { granted: true, quota: QUOTA, complaints: /./ }, (browser) => {
  it('is told in words; all stays as it was, and the press works when there is room', async () => {
    const { site, openOurs, rows } = browser();
    site.put('/story', { body: storyPage({ title: 'The last that had room' }) });
    await saveWithPopup(browser(), site.url('/story'));
    const panel = await openOurs('sidepanel.html');
    await waitForList(panel, 1);

    await panel.run(fillOrigin, 1, QUOTA);
    // Chromium believes for some seconds in the room that there was.
    await poll(async () => {
      await panel.run(pressInRow, say('favourite'));
      return panel.run(
        (words) => document.querySelector('[role="alert"]')?.textContent?.includes(words),
        FULL,
      );
    });
    await expectWhole(browser());

    await panel.run(emptyOrigin);
    await poll(async () => {
      await panel.run(pressInRow, say('archive'));
      return (await rows('articles')).some(({ state }) => state === 'archived');
    });
    await panel.close();
  });
});

const waitForList = (view: View, count: number) =>
  view.until((wanted) => document.querySelectorAll('[data-row]').length === wanted, count);

const waitForAlarm = (view: View, words: string) =>
  view.until((it) => document.querySelector('[role="alert"]')?.textContent?.includes(it), words);

/** From now on the page's disk answers as a damaged one does. */
function breakWrites(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException(
      'The operation failed for reasons unrelated to the database itself',
      'UnknownError',
    );
  };
}

function pressInRow(label: string): void {
  document.querySelector<HTMLElement>(`[data-row] button[aria-label="${label}"]`)?.click();
}

async function askToSave(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query(what: object): Promise<{ id: number }[]> };
      runtime: { sendMessage(call: object): Promise<unknown> };
    };
  };
  const [tab] = await chrome.tabs.query({});
  await chrome.runtime.sendMessage({ call: 'saveTabAsLink', args: [tab?.id, 'a save'] });
}
