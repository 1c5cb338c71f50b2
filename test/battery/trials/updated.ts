import { launch } from '../../e2e/harness/launch.ts';
import { publish, pump } from '../pump.ts';
import { judge, pause, type Trial } from '../trial.ts';

const SAVES = 6;
/** Longest wait before the extension is loaded anew, ms. */
const LONGEST = 1_500;

export const updated: Trial = {
  name: 'extension loaded anew during saves',
  count: 20,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true });
    try {
      for (let cycle = 0; cycle < count; cycle++) {
        publish(browser, cycle * SAVES, SAVES);
        const ours = await browser.openOurs('options.html');
        const pumped = pump(ours, browser, cycle * SAVES, SAVES, 'none').catch(() => {});
        await pause(Math.random() * LONGEST);
        await browser.update();
        await pumped;
      }
      return await judge(
        browser,
        count,
        'Firefox ends an extension that a test loaded when it is loaded anew',
      );
    } finally {
      await browser.quit();
    }
  },
};
