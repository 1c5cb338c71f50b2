import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launch } from '../../e2e/harness/launch.ts';
import { copyStopped } from '../copy-stopped.ts';
import { acknowledged, publish, pump, QUIET_PAGE } from '../pump.ts';
import { readFirefoxFiles } from '../read-firefox-files.ts';
import type { Trial } from '../trial.ts';

/** Saves of one run of the pump, and how many at once. */
const BATCH = 40;
const LANES = 4;
/** Mean time between two moments, ms. */
const MEAN = 60;

/**
 * A browser that is killed leaves its files as they are at that moment, and to start it anew costs Firefox seconds. Here
 * it is only stopped for a moment, its files are copied, and the copy is read without it.
 */
export const trial: Trial = {
  name: 'files at a moment of saves, as a SIGKILL would leave them',
  count: 1000,
  piece: 250,
  browsers: ['firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true });
    const copy = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-moment-'));
    const faults: string[] = [];
    let [tried, kept] = [0, 0];
    try {
      const ours = await browser.openOurs(QUIET_PAGE);
      for (let from = 0; tried < count; from += BATCH) {
        publish(browser, from, BATCH);
        let over = false;
        const pumped = pump(ours, browser, { from, count: BATCH, mishap: 'none', lanes: LANES }).finally(
          () => {
            over = true;
          },
        );
        while (!over && tried < count) {
          await delay(Math.random() * 2 * MEAN);
          const acks = acknowledged(browser);
          if (acks.size === 0) continue;
          await copyStopped(browser.profile(), copy);
          const { keys, faults: found } = readFirefoxFiles(copy);
          const there = new Set(keys.map((it) => Number(/story-(\d+)$/.exec(it)?.[1])));
          const lost = [...acks].filter((n) => !there.has(n));
          faults.push(...found, ...lost.map((n) => `story ${n} is not there`));
          tried += 1;
          kept += acks.size - lost.length;
        }
        await pumped;
      }
      for (const fault of faults) console.error(fault);
      return {
        tried,
        survived: kept,
        lost: faults.length,
        note: 'copied while the browser is stopped, and read without it; “survived” counts each save at each moment',
      };
    } finally {
      await browser.quit();
      rmSync(copy, { recursive: true, force: true });
    }
  },
};
