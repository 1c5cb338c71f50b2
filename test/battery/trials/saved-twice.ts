import { inThePage } from '../in-the-page.ts';
import type { Trial } from '../trial.ts';

export const trial: Trial = {
  name: 'two saves of one page at once',
  count: 200,
  piece: 25,
  browsers: ['chromium', 'firefox'],
  run: (name, count) => inThePage(name, count, 'twice'),
};
