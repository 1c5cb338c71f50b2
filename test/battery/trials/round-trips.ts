import { openWorkbench, work } from '../open-workbench.ts';
import type { Trial } from '../trial.ts';

/** Libraries of one call: a browser answers it within some seconds. */
const CHUNK = 80;
/** Libraries of which a row is changed on the way, at first: each has to be told of. */
const SPOILT = 20;

export const trial: Trial = {
  name: 'libraries exported, wiped and imported again',
  count: 5_000,
  piece: 1_000,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const { browser, bench } = await openWorkbench(name);
    try {
      const told = await work.roundTrips(bench, 1, SPOILT, true);
      if (told.length < SPOILT) throw new Error(`${told.length} of ${SPOILT} changes were seen`);
      const first = Math.floor(Math.random() * 2 ** 30);
      const faults: string[] = [];
      for (let done = 0; done < count; done += CHUNK)
        faults.push(...(await work.roundTrips(bench, first + done, Math.min(CHUNK, count - done), false)));
      for (const fault of faults) console.error(fault);
      return {
        tried: count,
        survived: count - faults.length,
        lost: faults.length,
        note: 'of up to 8 articles with all that may lie beside them, in the database of the extension: every row the same, rules but for how often they were used',
      };
    } finally {
      await browser.quit();
    }
  },
};
