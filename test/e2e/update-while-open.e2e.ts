import { expect, it } from 'vitest';
import { schemaVersions } from '../../lib/db/schema.ts';
import { storyPage } from './harness/pages.ts';
import { expectWhole, saveWithPopup, waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

/** The schema of a version of ours to come, as Dexie counts. */
const LATER = (schemaVersions.length + 1) * 10;

// In the order in which they stand: what a later version has made, this one never opens again.
story('the extension is updated while the library is open', {}, (browser) => {
  it('and everything is there, and taken in, when it is opened again', async () => {
    const { site, openOurs, update } = browser();
    for (const n of [1, 2]) site.put(`/${n}`, { body: storyPage({ title: `Story number ${n}` }) });
    await saveWithPopup(browser(), site.url('/1'));
    const panel = await openOurs('sidepanel.html');
    await panel.until(() => document.body?.textContent.includes('Story number 1'));

    await update();

    const again = await openOurs('sidepanel.html');
    await again.until(() => document.body?.textContent.includes('Story number 1'));
    // What the background has to do at an install or update, it does to the end.
    await again.until(tellsOfStart);
    await saveWithPopup(browser(), site.url('/2'));
    await again.until(() => document.body?.textContent.includes('Story number 2'));
    await again.close();
    await expectWhole(browser());
  });

  it('and old code that is still open lets the new have the library, says so, and writes no more', async () => {
    const { site, open, openOurs, pressToolbarButton, rows } = browser();
    const panel = await openOurs('sidepanel.html');
    await panel.until(() => document.body?.textContent.includes('Story number 2'));
    const ours = await openOurs('privacy.html');

    expect(await ours.run(openLater, LATER)).toBe(LATER);

    // By itself: a reader who looks at the panel must not take it for alive.
    await panel.until((words) => document.body?.textContent.includes(words), say('error_needsReload'));
    await panel.close();
    site.put('/3', { body: storyPage({ title: 'Story number 3' }) });
    await open(site.url('/3'));
    await pressToolbarButton();
    const popup = await browser().popup();
    await popup.until((words) => document.body?.textContent.includes(words), say('error_needsReload'));
    expect(await popup.text()).not.toContain(say('recoveryFailedTitle'));
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('error_needsReload'));
    await popup.close();
    expect(await rows('articles')).toHaveLength(2);
    await ours.close();
  });
});

/** Whether the alarm is set and the library was looked at. Runs in a page of ours. */
async function tellsOfStart(): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      alarms: { get(name: string): Promise<object | undefined> };
      storage: { local: { get(key: string): Promise<{ library?: { count: number } }> } };
    };
  };
  const { library } = await chrome.storage.local.get('library');
  return Boolean(await chrome.alarms.get('tidy')) && library?.count === 1;
}

/** Opens the library as code of a later schema would. Held up for ever where old code keeps its connection. */
async function openLater(version: number): Promise<number> {
  const request = indexedDB.open('broadsheet', version);
  request.onupgradeneeded = () => request.result.createObjectStore('later');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const made = database.version;
  database.close();
  return made;
}
