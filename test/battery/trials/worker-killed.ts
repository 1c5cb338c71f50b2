import { setTimeout as delay } from 'node:timers/promises';
import { launch } from '../../e2e/harness/launch.ts';
import { publish, pump, QUIET_PAGE } from '../pump.ts';
import { judge } from '../saves.ts';
import type { Trial } from '../trial.ts';

/** Mean wait between two kills, ms: long enough that some saves come through. */
const MEAN = 500;
/** Saves of one run of the pump, and how many of them at once. */
const BATCH = 30;
const LANES = 4;

export const trial: Trial = {
  name: 'background killed during saves',
  count: 500,
  piece: 50,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true });
    try {
      const ours = await browser.openOurs(QUIET_PAGE);
      let kills = 0;
      const batch = Math.min(BATCH, count);
      for (let from = 0; kills < count; from += batch) {
        publish(browser, from, batch);
        let over = false;
        const pumped = pump(ours, browser, { from, count: batch, mishap: 'none', lanes: LANES, tries: 30 })
          .then(() => null, String)
          .finally(() => {
            over = true;
          });
        while (!over && kills < count) {
          await delay(Math.random() * 2 * MEAN);
          if (await browser.stopWorker()) kills += 1;
        }
        const failure = await pumped;
        if (failure) throw new Error(failure);
      }
      return await judge(browser, kills, 'a save without an answer is asked for again, as in the popup');
    } finally {
      await browser.quit();
    }
  },
};
