import type { Harness } from '../../e2e/harness/harness.ts';
import { duringSaves } from '../during-saves.ts';
import { fragileDisk } from '../fragile-disk.ts';
import type { Trial } from '../trial.ts';

/**
 * A SIGKILL leaves everything that was written in the system's cache; a power cut does not. Only what was on the disk is
 * there when it is back.
 */
export const trial: Trial = {
  name: 'power cut during saves',
  count: 50,
  piece: 5,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const disk = fragileDisk();
    const elsewhere = process.env.TMPDIR;
    process.env.TMPDIR = disk.folder;
    try {
      const happen = async (browser: Harness) => {
        disk.cut();
        await browser.kill();
        await disk.comeBack();
        await browser.restart();
      };
      return await duringSaves(name, count, happen, disk.settle);
    } finally {
      if (elsewhere === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = elsewhere;
      await disk.end();
    }
  },
};
