import { DAMAGES } from '../../browsers/damage.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { poll } from '../../e2e/harness/poll.ts';
import { say } from '../../e2e/harness/stories.ts';
import { publish, pump } from '../pump.ts';
import { judge, type Result, type Trial } from '../trial.ts';

const SAVES = 5;

export const damaged: Trial = {
  name: 'files of IndexedDB damaged, restored from a copy',
  count: 10,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const cases = DAMAGES[name];
    const results: Result[] = [];
    for (let n = 0; n < count; n++) {
      const damage = cases[n % cases.length];
      if (damage) results.push(await damageOnce(name, damage.apply, damage.name));
    }
    const sum = (key: 'acknowledged' | 'lost' | 'half' | 'doubled') =>
      results.reduce((all, result) => all + result[key], 0);
    return {
      tried: results.length,
      acknowledged: sum('acknowledged'),
      lost: sum('lost'),
      half: sum('half'),
      doubled: sum('doubled'),
      note: [...new Set(results.map(({ note }) => note))].join('; '),
    };
  },
};

async function damageOnce(
  name: 'chromium' | 'firefox',
  apply: (profile: string) => void,
  title: string,
): Promise<Result> {
  const browser = await launch(name, { granted: true });
  try {
    publish(browser, 0, SAVES);
    const ours = await browser.openOurs('options.html');
    await pump(ours, browser, 0, SAVES - 1, 'none');
    // The last save is the twenty-fifth since the last copy.
    await ours.run(noteSaves);
    await pump(ours, browser, SAVES - 1, 1, 'none');
    await poll(() => ours.run(copies, SAVES));
    await browser.kill();
    apply(browser.profile());
    await browser.restart();
    const recovery = await browser.openOurs('recovery.html');
    const heading = await recovery.until(() => document.querySelector('h1')?.textContent);
    if (heading === say('recoveryFailedTitle')) {
      await recovery.click(`text=${say('recoveryTryAgain')}`);
      await recovery.until(
        (was) => document.querySelector('h1')?.textContent !== was && document.querySelector('h1'),
        heading,
      );
    }
    const now = await recovery.run(() => document.querySelector('h1')?.textContent ?? '');
    if (now === say('recoveryLostTitle')) {
      await recovery.click(`text=${say('copyRestore')}`);
      await recovery.click('text=Restore');
      await recovery.until(() => document.body.textContent.includes('are back.'));
    }
    return await judge(browser, 1, `${title}: ${now}`);
  } finally {
    await browser.quit();
  }
}

function noteSaves(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(values: object): Promise<void> } } };
  };
  return chrome.storage.local.set({ snapshot: { at: Date.now(), savesSince: 24 } });
}

/** Whether there is a whole copy of so many articles. */
async function copies(articles: number): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  for await (const [name, handle] of folder.entries()) {
    if (!name.endsWith(` ${articles}.jsonl.gz`)) continue;
    if ((await (handle as FileSystemFileHandle).getFile()).size > 0) return true;
  }
  return false;
}
