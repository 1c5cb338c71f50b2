import { launch } from '../../e2e/harness/launch.ts';
import { publish, pump } from '../pump.ts';
import { judge, pause, type Trial } from '../trial.ts';

/** Mean wait between two kills, ms: about one kill for each save. */
const MEAN = 350;
/** Saves of one run of the pump. */
const BATCH = 20;

export const workerKilled: Trial = {
  name: 'background killed during saves',
  count: 500,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true });
    try {
      const ours = await browser.openOurs('options.html');
      let kills = 0;
      for (let from = 0; kills < count; from += BATCH) {
        publish(browser, from, BATCH);
        let over = false;
        const pumped = pump(ours, browser, from, BATCH, 'none')
          .then(() => null, String)
          .finally(() => {
            over = true;
          });
        while (!over && kills < count) {
          await pause(Math.random() * 2 * MEAN);
          // There may be none to stop: it sleeps.
          kills += await browser.stopWorker().then(
            () => 1,
            () => 0,
          );
        }
        const failure = await pumped;
        if (failure) throw new Error(failure);
      }
      return await judge(browser, kills, 'a save without an answer is asked for again, as the popup does');
    } finally {
      await browser.quit();
    }
  },
};
