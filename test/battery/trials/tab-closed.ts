import { inThePage } from '../in-the-page.ts';
import type { Trial } from '../trial.ts';

export const trial: Trial = {
  name: 'tab closed during a save',
  count: 100,
  piece: 25,
  browsers: ['chromium', 'firefox'],
  run: (name, count) => inThePage(name, count, 'tabClosed', 'closed at a random moment of the save'),
};
