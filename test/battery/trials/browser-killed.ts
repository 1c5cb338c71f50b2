import { launch } from '../../e2e/harness/launch.ts';
import { publish, pump } from '../pump.ts';
import { judge, pause, type Trial } from '../trial.ts';

/** Saves that a cycle begins; the kill comes before the last. */
const SAVES = 8;
/** Longest wait before the kill, ms: some saves are over by then, one is in hand. */
const LONGEST = 2_500;

export const browserKilled: Trial = {
  name: 'SIGKILL to the browser during saves',
  count: 200,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true });
    try {
      for (let cycle = 0; cycle < count; cycle++) {
        publish(browser, cycle * SAVES, SAVES);
        const ours = await browser.openOurs('options.html');
        const pumped = pump(ours, browser, cycle * SAVES, SAVES, 'none').catch(() => {});
        await pause(Math.random() * LONGEST);
        await browser.kill();
        await pumped;
        await browser.restart();
      }
      return await judge(browser, count);
    } finally {
      await browser.quit();
    }
  },
};
