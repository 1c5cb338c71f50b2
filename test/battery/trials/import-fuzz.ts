import { mostGrowthSince, sizesOf } from '../memory-of.ts';
import { openWorkbench, work } from '../open-workbench.ts';
import type { Trial } from '../trial.ts';

/** Files of one call: a browser answers it within some seconds. */
const CHUNK = 80;
/** Memory that the process of the page may take more than before, MB. */
const MOST_MEMORY = 500;

export const trial: Trial = {
  name: 'files spoilt by chance, imported',
  count: 10_000,
  piece: 1_000,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const { browser, bench } = await openWorkbench(name);
    try {
      const control = await work.importFuzz(bench, 1, CHUNK, true);
      if (control.faults.length === 0) throw new Error('An article that went missing was not told of');
      const first = Math.floor(Math.random() * 2 ** 30);
      const faults: string[] = [];
      const sum = { rows: 0, imported: 0, told: 0, refused: 0, slowest: 0 };
      let memory = 0;
      for (let done = 0; done < count; done += CHUNK) {
        // Of one call: what a thousand files in a row leave to be swept up later says nothing of any of them.
        const before = sizesOf(browser.profile());
        const result = await work.importFuzz(bench, first + done, Math.min(CHUNK, count - done), false);
        faults.push(...result.faults);
        for (const key of ['rows', 'imported', 'told', 'refused'] as const) sum[key] += result[key];
        sum.slowest = Math.max(sum.slowest, result.slowest);
        memory = Math.max(memory, mostGrowthSince(before, browser.profile()));
      }
      if (memory > MOST_MEMORY) faults.push(`${memory} MB of memory`);
      for (const fault of faults) console.error(fault.slice(0, 600));
      return {
        tried: count,
        survived: count - faults.length,
        lost: faults.length,
        counts: {
          'rows in them': sum.rows,
          imported: sum.imported,
          'told of as there or unreadable': sum.told,
          'files refused or told to be damaged': sum.refused,
        },
        most: { 'ms for a file': sum.slowest, 'MB of memory more': memory },
        note: 'backups, packed and plain, and rules',
      };
    } finally {
      await browser.quit();
    }
  },
};
