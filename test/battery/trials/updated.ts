import { duringSaves } from '../during-saves.ts';
import type { Trial } from '../trial.ts';

export const trial: Trial = {
  name: 'extension loaded anew during saves',
  count: 20,
  piece: 2,
  browsers: ['chromium', 'firefox'],
  run: (name, count) => duringSaves(name, count, (browser) => browser.update()),
};
