import { describe, expect, it } from 'vitest';
import { trial as browserKilled } from '../battery/trials/browser-killed.ts';
import { trial as importFuzz } from '../battery/trials/import-fuzz.ts';
import { trial as roundTrips } from '../battery/trials/round-trips.ts';
import { trial as savedTwice } from '../battery/trials/saved-twice.ts';
import { trial as tabClosed } from '../battery/trials/tab-closed.ts';
import { trial as upgradeKilled } from '../battery/trials/upgrade-killed.ts';
import { trial as workerKilled } from '../battery/trials/worker-killed.ts';
import { BROWSERS } from './harness/stories.ts';

/** Trials of the battery, and how often each is made here: enough to see that it works, and that nothing is lost. */
const FEW = [
  [browserKilled, 1],
  [workerKilled, 4],
  [tabClosed, 4],
  [savedTwice, 4],
  [upgradeKilled, 1],
  [importFuzz, 40],
  [roundTrips, 20],
] as const;

describe.each(BROWSERS)('the battery in small (%s)', (browser) => {
  it.each(FEW.map(([trial, count]) => ({ trial, count, name: trial.name })))(
    'nothing is lost: $name',
    async ({ trial, count }) => {
      const result = await trial.run(browser, count, 0);
      expect(result).toMatchObject({ lost: 0 });
      expect(result.tried).toBeGreaterThanOrEqual(count);
    },
  );
});
