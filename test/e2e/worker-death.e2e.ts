import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { expectWhole, openPopup, waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const ROUNDS = 6;

story('the background dies during a save', {}, (browser) => {
  it('and what is said is true: saved means one whole row, failed means none and can be tried again', async () => {
    const { site, open, rows, stopWorker } = browser();
    for (let round = 1; round <= ROUNDS; round++) {
      const path = `/killed-${round}`;
      site.put(path, { body: storyPage({ title: `Killed in round ${round}` }) });
      await open(site.url(path));
      const popup = await openPopup(browser());
      await Promise.all([popup.click(`text=${say('save')}`), stopWorker()]);
      await popup.until(() => document.querySelector('[data-tone="good"], [data-tone="error"]'));
      const failed = await popup.run(() => document.querySelector('[data-tone="error"]') !== null);
      if (failed) await popup.click(`text=${say('tryAgain')}`);
      await waitForStanding(popup, 'Saved');
      await popup.close();
      expect((await rows('articles')).filter(({ url }) => url.endsWith(path))).toHaveLength(1);
    }
    await expectWhole(browser());
  });
});
