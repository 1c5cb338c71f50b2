import { expect, it } from 'vitest';
import { garbleNotes } from '../browsers/damage.ts';
import { storyPage } from './harness/pages.ts';
import { openPopup, saveWithPopup, waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('what the browser keeps beside the library cannot be read', {}, (browser) => {
  it('and takes nothing from list, saving and recovery', async () => {
    const { name, profile, site, open, kill, restart, openOurs, rows } = browser();
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

    await open(site.url('/After'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.close();
    expect((await rows('articles')).map(({ title }) => title).sort()).toEqual(['After', 'Before']);

    const recovery = await openOurs('recovery.html');
    await recovery.until((words) => document.body.textContent.includes(words), say('recoveryFineTitle'));
    await recovery.close();
  });
});
