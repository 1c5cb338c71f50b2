import { launch } from '../../e2e/harness/launch.ts';
import { type Mishap, publish, pump } from '../pump.ts';
import { judge, type Trial } from '../trial.ts';

function trial(title: string, count: number, mishap: Mishap, note: string): Trial {
  return {
    name: title,
    count,
    browsers: ['chromium', 'firefox'],
    async run(name, times) {
      const browser = await launch(name, { granted: true });
      try {
        publish(browser, 0, times);
        await pump(await browser.openOurs('options.html'), browser, 0, times, mishap);
        return await judge(browser, times, note);
      } finally {
        await browser.quit();
      }
    },
  };
}

export const tabClosed = trial(
  'tab closed during a save',
  100,
  'tabClosed',
  'closed 0 to 250 ms after the press',
);
export const savedTwice = trial('two saves of one page at once', 200, 'twice', '');
