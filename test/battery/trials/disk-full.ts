import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../../e2e/harness/launch.ts';
import { publish, pump } from '../pump.ts';
import { judge, type Trial } from '../trial.ts';

/** Size of the disk, MB: a profile and some articles. */
const DISK = 300;
/** Saves before the disk is filled, and after. */
const BEFORE = 3;
const AFTER = 3;

export const diskFull: Trial = {
  name: 'disk full during saves',
  count: 10,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const disk = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}m`, 'tmpfs', disk]);
    const elsewhere = process.env.TMPDIR;
    process.env.TMPDIR = disk;
    try {
      const browser = await launch(name, { granted: true });
      let from = 0;
      const save = async (times: number) => {
        publish(browser, from, times);
        const ours = await browser.openOurs('options.html');
        await pump(ours, browser, from, times, 'twice');
        await ours.close();
        from += times;
      };
      try {
        for (let cycle = 0; cycle < count; cycle++) {
          await save(BEFORE);
          fill(disk);
          await save(AFTER);
          rmSync(path.join(disk, 'filler'));
        }
        await browser.kill();
        await browser.restart();
        return await judge(browser, count, `${from} saves were tried, most of them on a full disk`);
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
