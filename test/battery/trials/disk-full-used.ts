import type { Harness } from '../../e2e/harness/harness.ts';
import { poll } from '../../e2e/harness/poll.ts';
import { QUIET_PAGE } from '../pump.ts';
import type { Trial } from '../trial.ts';
import { fillAndKill } from './disk-full.ts';

/** ms: an alarm after a minute, and another one when the first came before the browser knew of the room. */
const PATIENCE = 150_000;

/**
 * A full disk leaves half a record in the log of Chromium's database, by which a later start calls the library damaged. Where
 * the browser is used on for a minute, the extension has got that out of the way: nothing has to be recovered.
 */
export const trial: Trial = {
  name: 'disk full during saves, and the browser is used on for a minute',
  count: 10,
  piece: 2,
  browsers: ['chromium'],
  async run(name, count) {
    const result = await fillAndKill(name, count, waitForNewLog);
    const recovered = result.counts?.['by recovery'] ?? 0;
    return { ...result, lost: result.lost + recovered };
  },
};

async function waitForNewLog(browser: Harness): Promise<void> {
  const ours = await browser.openOurs(QUIET_PAGE);
  await poll(() => ours.run(isNew), undefined, PATIENCE);
  await ours.close();
}

/** Runs in a page of ours. */
async function isNew(): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      storage: { local: { get(key: string): Promise<{ diskWasFull?: boolean }> } };
      alarms: { get(name: string): Promise<object | undefined> };
    };
  };
  const { diskWasFull = false } = await chrome.storage.local.get('diskWasFull');
  return !diskWasFull && !(await chrome.alarms.get('new-log'));
}
