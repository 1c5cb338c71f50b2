import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { schemaVersions } from '../../../lib/db/schema.ts';
import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import type { SchemaFixture } from '../../fixtures/schema/schema-fixture.ts';
import { copyStopped } from '../copy-stopped.ts';
import { QUIET_PAGE } from '../pump.ts';
import { readFirefoxTables } from '../read-firefox-tables.ts';
import type { Trial } from '../trial.ts';
import {
  COPIES,
  CURRENT,
  HELD_UP,
  OLDER,
  putOldLibrary,
  reload,
  upgradeState,
  watchUpgrade,
} from '../upgrade.ts';

/** Mean time between two moments of one upgrade, ms. */
const MEAN = 40;

/** As `files-of-a-moment.ts`: a kill without the start that follows it, so that there can be many. */
export const trial: Trial = {
  name: 'files at a moment of an upgrade, as a SIGKILL would leave them',
  count: 50 * OLDER.length,
  piece: 50,
  browsers: ['firefox'],
  async run(name, count, done) {
    const browser = await launch(name);
    const copy = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-moment-'));
    const faults: string[] = [];
    const counts = { 'still of the earlier version': 0, 'of the current one': 0 };
    let tried = 0;
    try {
      const page = await browser.openOurs('options.html');
      // In front, so that it may look as often as it likes.
      const ours = await browser.openOurs(QUIET_PAGE);
      for (let n = done; tried < count; n++) {
        const fixture = OLDER[n % OLDER.length] as SchemaFixture;
        const rows = await putOldLibrary(ours, fixture, COPIES);
        await watchUpgrade(ours);
        await reload(page);
        for (let over = false; !over && tried < count; ) {
          await delay(Math.random() * 2 * MEAN);
          if (!(await hasBegun(ours))) continue;
          await copyStopped(browser.profile(), copy);
          const seen = readFirefoxTables(copy);
          tried += 1;
          counts[seen.version === CURRENT ? 'of the current one' : 'still of the earlier version'] += 1;
          faults.push(...judge(seen, fixture, rows));
          // The last moment is the first one behind the upgrade.
          over = (await upgradeState(ours)).version === CURRENT;
        }
        await settle(browser, ours);
      }
      for (const fault of faults) console.error(fault);
      return {
        tried,
        survived: tried - faults.length,
        lost: faults.length,
        counts,
        note: 'copied while the browser is stopped, and read without it; each earlier version in turn',
      };
    } finally {
      await browser.quit();
      rmSync(copy, { recursive: true, force: true });
    }
  },
};

/** Whether a look at the version waits, or there is a current one: the upgrade has begun. */
async function hasBegun(ours: View): Promise<boolean> {
  const { version, waiting } = await upgradeState(ours);
  return version === CURRENT || waiting > HELD_UP;
}

/** The next library is put where this one is when its upgrade is over. */
async function settle(browser: Harness, ours: View): Promise<void> {
  while ((await upgradeState(ours)).version !== CURRENT) await delay(MEAN);
  await browser.rows('articles');
}

/** Either all of the earlier version or all of the current one, and every row of the reader's. */
function judge(
  { version, tables, faults }: ReturnType<typeof readFirefoxTables>,
  fixture: SchemaFixture,
  rows: Record<string, number>,
): string[] {
  const of = `version ${fixture.version}`;
  if (version !== fixture.version * 10 && version !== CURRENT)
    return [...faults, `${of}: it says ${version}`];
  const wanted =
    version === CURRENT ? Object.assign({}, ...schemaVersions) : (fixture.stores as Record<string, string>);
  const missing = Object.keys(wanted).filter((table) => !tables.has(table));
  const lost = ['articles', 'bodies', 'texts', 'removals', 'versions', 'highlights', 'cuts', 'pictures']
    .filter((table) => rows[table] && tables.get(table) !== rows[table])
    .map((table) => `${of}: ${tables.get(table)} of ${rows[table]} ${table}`);
  return [...faults, ...missing.map((table) => `${of}: no table ${table}`), ...lost];
}
