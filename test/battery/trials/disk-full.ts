import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../../e2e/harness/launch.ts';
import { publish, pump, QUIET_PAGE, refusals } from '../pump.ts';
import { judge } from '../saves.ts';
import type { Trial } from '../trial.ts';

/** Size of the disk, MB: a profile and some articles. */
const DISK = 300;
/** Saves before the disk is filled, and after. */
const BEFORE = 3;
const AFTER = 3;

export const trial: Trial = {
  name: 'disk full during saves',
  count: 10,
  piece: 2,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const disk = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}m`, 'tmpfs', disk]);
    const elsewhere = process.env.TMPDIR;
    process.env.TMPDIR = disk;
    try {
      const browser = await launch(name, { granted: true });
      const broken: string[] = [];
      let from = 0;
      const save = async (times: number) => {
        publish(browser, from, times);
        const ours = await browser.openOurs(QUIET_PAGE);
        await pump(ours, browser, { from, count: times, mishap: 'none', lanes: 1 });
        await ours.close();
        from += times;
      };
      try {
        for (let cycle = 0; cycle < count; cycle++) {
          await save(BEFORE);
          fill(disk);
          await save(AFTER);
          const told = refusals(browser, from - AFTER);
          broken.push(...told.filter((why) => why !== 'diskFull').map((why) => `the reader was told ${why}`));
          rmSync(path.join(disk, 'filler'));
          await save(BEFORE);
          const still = refusals(browser, from - BEFORE);
          broken.push(...still.map((why) => `there is room again, and the reader was told ${why}`));
        }
        await browser.kill();
        await browser.restart();
        const result = await judge(browser, count, [...new Set(broken)].join('; '));
        return { ...result, lost: result.lost + broken.length };
      } finally {
        await browser.quit();
      }
    } finally {
      if (elsewhere === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = elsewhere;
      execFileSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
};

/** Leaves nothing free. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(path.join(disk, 'filler'), Buffer.alloc(bavail * bsize));
  } catch {
    // The last bytes went to the browser.
  }
}
