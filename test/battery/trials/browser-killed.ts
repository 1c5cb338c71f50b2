import { duringSaves } from '../during-saves.ts';
import { msToOpen, SOON } from '../ms-to-open.ts';
import type { Trial } from '../trial.ts';

export const trial: Trial = {
  name: 'SIGKILL to the browser during saves',
  count: 200,
  piece: 15,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const opened: number[] = [];
    const result = await duringSaves(name, count, async (browser) => {
      await browser.kill();
      await browser.restart();
      opened.push(await msToOpen(browser));
    });
    const late = opened.filter((ms) => ms > SOON).length;
    return {
      ...result,
      counts: { ...result.counts, [`opened later than ${SOON} ms after a kill`]: late },
      each: { 'until the list stood there after a kill': opened },
    };
  },
};
