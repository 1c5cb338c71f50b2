import { setTimeout as delay } from 'node:timers/promises';
import { LEFT_OUT } from '../../../lib/db/backup/entry.ts';
import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import type { SchemaFixture } from '../../fixtures/schema/schema-fixture.ts';
import { QUIET_PAGE } from '../pump.ts';
import type { Trial } from '../trial.ts';
import {
  COPIES,
  CURRENT,
  HELD_UP,
  OLDER,
  putOldLibrary,
  readUpgraded,
  reload,
  upgradeState,
  watchUpgrade,
} from '../upgrade.ts';

/** So many have to be enough for the fastest browser. */
const MOST_COPIES = 16 * COPIES;
/** Upgrades that may end before their moment; as a rule every second one is caught. */
const TRIES = 40;

export const trial: Trial = {
  name: 'SIGKILL to the browser while it upgrades a library of an earlier version',
  count: 50 * OLDER.length,
  piece: 10,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const browser = await launch(name);
    let survived = 0;
    const broken: string[] = [];
    try {
      for (let n = done; n < done + count; n++) {
        const fixture = OLDER[n % OLDER.length] as SchemaFixture;
        const rows = await killDuringUpgrade(browser, fixture);
        const wrong = await compare(browser, rows);
        if (wrong) broken.push(`version ${fixture.version}: ${wrong}`);
        else survived += 1;
      }
      return {
        tried: count,
        survived,
        lost: broken.length,
        note: ['each earlier version in turn', ...new Set(broken)].join('; '),
      };
    } finally {
      await browser.quit();
    }
  },
};

/** What an upgrade lasts, ms: the longest that was seen to end by itself. */
let usual = 100;
/** Grows while upgrades are over too soon to be seen. */
let copies = COPIES;

/** @returns rows that have to be there, by table */
async function killDuringUpgrade(browser: Harness, fixture: SchemaFixture): Promise<Record<string, number>> {
  const page = await browser.openOurs('options.html');
  // In front: Firefox lets a tab that nobody sees look once a second, when most upgrades are over.
  const ours = await browser.openOurs(QUIET_PAGE);
  for (let n = 0; n < TRIES; n++) {
    // It would take in what is to be put away: all of the library before this one.
    await browser.stopWorker();
    const rows = await putOldLibrary(ours, fixture, copies);
    await watchUpgrade(ours);
    await reload(page);
    if (await waitForMiddle(ours)) {
      await browser.kill();
      await browser.restart();
      return rows;
    }
  }
  throw new Error(
    `None of ${TRIES} upgrades from version ${fixture.version} lasted long enough to be stopped`,
  );
}

/** Waits for a random moment of the upgrade; false when it was over before. */
async function waitForMiddle(ours: View): Promise<boolean> {
  let begun = 0;
  for (const wait = Math.random(); ; await delay(5)) {
    const { version, waiting } = await upgradeState(ours);
    if (version === CURRENT) {
      if (begun) usual = Math.max(usual, Date.now() - begun);
      else copies = Math.min(copies * 2, MOST_COPIES);
      return false;
    }
    if (waiting > HELD_UP) begun ||= Date.now() - waiting;
    if (begun && Date.now() - begun >= wait * usual) return true;
  }
}

async function compare(browser: Harness, all: Record<string, number>): Promise<string> {
  // What is made anew may be in the making.
  const rows = Object.fromEntries(
    Object.entries(all).filter(([table]) => table === 'texts' || !LEFT_OUT.includes(table)),
  );
  const after = await readUpgraded(browser, Object.keys(rows), CURRENT);
  const missing = Object.entries(rows).filter(([table, count]) => after.counts[table] !== count);
  return [
    ...missing.map(([table, count]) => `${after.counts[table]} of ${count} ${table}`),
    ...(after.indexed.every((it) => it === rows.articles) ? [] : [`indexes of ${after.indexed} articles`]),
    ...(after.version === CURRENT ? [] : [`version ${after.version}`]),
    ...(after.alarmed ? [`the reader was alarmed: ${after.alarmed}`] : []),
  ].join(', ');
}
