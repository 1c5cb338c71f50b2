import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserName } from '../browsers/find.ts';
import type { Harness } from '../e2e/harness/harness.ts';
import { launch } from '../e2e/harness/launch.ts';
import { acknowledged, publish, pump, QUIET_PAGE } from './pump.ts';
import { judge } from './saves.ts';
import type { Result } from './trial.ts';

/** Saves of a round, and how many of them at once. */
const SAVES = 5;
const LANES = 3;
/** Longest wait after the last save that is waited for, ms: about the length of a save. */
const LONGEST = 400;
/** A round whose saves do not come, because the machine is busy, is cut off after this, ms. */
const PATIENCE = 10_000;
const LOOK = 10;

/**
 * Rounds of saves, each cut off at a random moment, and what the library has in the end.
 *
 * @param ready is called when the browser has started, before the first save
 */
export async function duringSaves(
  name: BrowserName,
  rounds: number,
  happen: (browser: Harness) => Promise<void>,
  ready: () => void = () => {},
): Promise<Result> {
  const browser = await launch(name, { granted: true });
  try {
    ready();
    for (let round = 0; round < rounds; round++) {
      const from = round * SAVES;
      publish(browser, from, SAVES);
      const ours = await browser.openOurs(QUIET_PAGE);
      const order = { from, count: SAVES, mishap: 'none', lanes: LANES, tries: 5 } as const;
      const pumped = pump(ours, browser, order).catch(() => {});
      const enough = acknowledged(browser).size + Math.floor(Math.random() * (SAVES - LANES + 1));
      const end = Date.now() + PATIENCE;
      while (acknowledged(browser).size < enough && Date.now() < end) await delay(LOOK);
      await delay(Math.random() * LONGEST);
      await happen(browser);
      await pumped;
    }
    return await judge(browser, rounds);
  } finally {
    await browser.quit();
  }
}
