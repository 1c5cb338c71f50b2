import { mostGrowthSince, sizesOf } from '../memory-of.ts';
import { openWorkbench, work } from '../open-workbench.ts';
import type { Trial } from '../trial.ts';

/** As many as `odd-files.ts` has. */
const COUNT = 156;
/** Memory that a process may take more than before the file, MB. */
const MOST_MEMORY = 500;
/** What an ordinary one may take, ms; a bomb is read for as long as it may be one of ours. */
const PATIENCE = 5_000;

export const trial: Trial = {
  name: 'files made by hand, imported',
  count: COUNT,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const { browser, bench } = await openWorkbench(name);
    try {
      const control = await work.importFuzz(bench, 1, 20, true);
      if (control.faults.length === 0) throw new Error('An article that went missing was not told of');
      const faults: string[] = [];
      const most = { 'ms for a file': 0, 'ms still': 0, 'MB of memory more': 0 };
      let tried = 0;
      for (let n = done; n < done + count; n++) {
        const before = sizesOf(browser.profile());
        const it = await work.importOdd(bench, n).catch((error: Error) => {
          throw new Error(`File ${n}: ${error.message}`);
        });
        const memory = mostGrowthSince(before, browser.profile());
        tried++;
        const report = (fault: string) => faults.push(`${it.name}: ${fault}`);
        it.faults.forEach(report);
        if (memory > MOST_MEMORY) report(`${memory} MB of memory`);
        if (it.slowest > PATIENCE && !it.name.includes('bomb')) report(`${it.slowest} ms`);
        most['ms for a file'] = Math.max(most['ms for a file'], it.slowest);
        most['ms still'] = Math.max(most['ms still'], it.still);
        most['MB of memory more'] = Math.max(most['MB of memory more'], memory);
        if (n + 1 >= it.of) break;
      }
      for (const fault of faults) console.error(fault.slice(0, 600));
      const note = 'backups, packed and plain, rules, files of other programs, and bombs';
      return { tried, survived: tried - faults.length, lost: faults.length, most, note };
    } finally {
      await browser.quit();
    }
  },
};
