import { DAMAGES } from '../../browsers/damage.ts';
import type { BrowserName } from '../../browsers/find.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { readEveryArticle } from '../../e2e/harness/read-every-article.ts';
import { waitForCopies } from '../../e2e/harness/wait-for-copies.ts';
import { publish, pump, QUIET_PAGE } from '../pump.ts';
import { judge, sum } from '../saves.ts';
import type { Result, Trial } from '../trial.ts';

const SAVES = 12;

export const trial: Trial = {
  name: 'files of IndexedDB damaged, restored from copies and the journal',
  count: 10,
  piece: 1,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const cases = DAMAGES[name];
    const results: Result[] = [];
    for (let n = done; n < done + count; n++) {
      const damage = cases[n % cases.length];
      if (damage) results.push(await damageOnce(name, damage.apply, damage.name));
    }
    return sum(results);
  },
};

async function damageOnce(
  name: BrowserName,
  apply: (profile: string) => void,
  title: string,
): Promise<Result> {
  const browser = await launch(name, { granted: true });
  try {
    publish(browser, 0, SAVES);
    const ours = await browser.openOurs(QUIET_PAGE);
    await pump(ours, browser, { from: 0, count: SAVES, mishap: 'none', lanes: 2, tries: 5 });
    // A damage in the moment after a save, before its entry is in the journal, is another trial's.
    await waitForCopies(ours, SAVES);
    const ids = (await browser.rows('articles')).map(({ id }) => id);
    await browser.kill();
    apply(browser.profile());
    await browser.restart();
    // As a reader would find it out: damage in the middle is met by whoever asks for what was there.
    const before = await readEveryArticle(browser, ids);
    const result = await judge(browser, 1, title);
    const after = await readEveryArticle(browser, ids);
    const counts = { ...result.counts, 'texts not readable at first': before };
    return { ...result, counts, lost: result.lost + after };
  } finally {
    await browser.quit();
  }
}
