import { duringSaves } from '../during-saves.ts';
import type { Trial } from '../trial.ts';

export const trial: Trial = {
  name: 'SIGKILL to the browser during saves',
  count: 200,
  piece: 15,
  browsers: ['chromium', 'firefox'],
  run: (name, count) =>
    duringSaves(name, count, async (browser) => {
      await browser.kill();
      await browser.restart();
    }),
};
