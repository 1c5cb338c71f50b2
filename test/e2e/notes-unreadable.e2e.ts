import { expect, it } from 'vitest';
import { DAMAGES, garbleNotes } from '../browsers/damage.ts';
import { OF_DAMAGE } from './harness/bring-back.ts';
import { storyPage } from './harness/pages.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';
import { waitForCopies } from './harness/wait-for-copies.ts';

story('what the browser keeps beside the library cannot be read', { complaints: OF_DAMAGE }, (browser) => {
  it('and takes nothing from list, saving and recovery', async () => {
    const { name, profile, site, kill, restart, openOurs, rows } = browser();
    // Chromium answers or forgets; Firefox says nothing at all of a value that it cannot understand.
    if (name === 'chromium') return;
    for (const title of ['Before', 'After']) site.put(`/${title}`, { body: storyPage({ title }) });
    await saveWithPopup(browser(), site.url('/Before'));
    await kill();
    garbleNotes(profile());
    await restart();

    const list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelector('[data-row]')?.textContent?.includes('Before'));
    await list.close();

    await saveWithPopup(browser(), site.url('/After'));
    expect((await rows('articles')).map(({ title }) => title).sort()).toEqual(['After', 'Before']);

    const recovery = await openOurs('recovery.html');
    await recovery.until((words) => document.body.textContent.includes(words), say('recoveryFineTitle'));
    await recovery.close();
  });

  it('and a damaged library is told of all the same', async () => {
    const { name, profile, site, kill, restart, openOurs } = browser();
    if (name === 'chromium') return;
    site.put('/kept', { body: storyPage({ title: 'Kept in a copy' }) });
    await saveWithPopup(browser(), site.url('/kept'));
    const page = await openOurs('privacy.html');
    await waitForCopies(page, 1);
    // As they are kept once the library was in trouble before: now nothing can be noted there.
    await page.run(() => chrome.storage.local.set({ libraryTrouble: 0, recoveryShown: false }));
    await kill();
    garbleNotes(profile());
    DAMAGES.firefox.find((it) => it.name === 'first value of each table garbled')?.apply(profile());
    await restart();

    const list = await openOurs('sidepanel.html');
    await list.until((words) => document.body?.textContent.includes(words), say('recoveryOpen'));
    await list.close();
    const recovery = await openOurs('recovery.html');
    await recovery.until((words) => document.body?.textContent.includes(words), say('recoveryFailedTitle'));
    await recovery.close();
  });
});

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };
