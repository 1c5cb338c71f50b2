import { launch } from '../../e2e/harness/launch.ts';
import { ADVERSARIAL, type AdversarialPage, adversarialPage } from '../../hostile/adversarial-pages.ts';
import { type SaveAnswer, saveFrom } from '../../hostile/save-hostile.ts';
import { beginPulse, longestPause } from '../pulse.ts';
import type { Trial } from '../trial.ts';
import { mostWorkSince, workOf } from '../work-of.ts';

/** What a capture may take of the page's thread, and what it may before it refuses a page for its size; ms, with room
 * for what the page itself does meanwhile. */
const MOST = 5_000;
const MOST_BEFORE_REFUSAL = 1_500;

export const trial: Trial = {
  name: 'pages that are hard to read',
  count: ADVERSARIAL.length,
  piece: 17,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const pages = ADVERSARIAL.filter(({ tooMuchFor }) => tooMuchFor !== name).slice(done, done + count);
    const browser = await launch(name, { granted: true });
    const failures: string[] = [];
    const counts = { saved: 0, refused: 0, 'given up for time': 0, failed: 0 };
    try {
      const ours = await browser.openOurs('options.html');
      for (const [n, page] of pages.entries()) {
        const url = browser.site.url(`/hard-${n}`);
        browser.site.put(`/hard-${n}`, { body: adversarialPage(page) });
        await browser.open(url);
        await browser.page.run(beginPulse);
        const before = workOf(browser.profile());
        const answer = await saveFrom(ours, url);
        const stood = await browser.page.run(longestPause);
        // On a machine with other work a page waits for its turn, too; that is none of ours.
        const pause = Math.min(stood, mostWorkSince(before, browser.profile()));
        const outcome = outcomeOf(answer);
        counts[outcome]++;
        const wrong = judge(page, outcome, pause);
        if (wrong) failures.push(`${page.name}: ${wrong} (${JSON.stringify(answer)})`);
      }
      for (const failure of failures) console.error(failure);
      return {
        tried: pages.length,
        survived: pages.length - failures.length,
        lost: failures.length,
        counts,
        note: 'saved or refused in time, while the page’s thread is watched: its pauses, as far as its process worked in them',
      };
    } finally {
      await browser.quit();
    }
  },
};

type Outcome = 'saved' | 'refused' | 'given up for time' | 'failed';

function outcomeOf(answer: SaveAnswer): Outcome {
  if (answer?.value?.id) return 'saved';
  if (answer?.value?.type !== 'notArticle') return 'failed';
  return JSON.stringify(answer.value).includes('tooSlow') ? 'given up for time' : 'refused';
}

/** What was promised and not kept; null when all was. On a slow machine any page may be given up, but in time. */
function judge({ answer }: AdversarialPage, outcome: Outcome, pause: number): string | null {
  if (outcome === 'failed') return 'no answer that tells why';
  if (answer === 'refused' && outcome === 'saved') return 'saved';
  if (answer === 'story' && outcome === 'refused') return 'refused';
  const most = outcome === 'refused' ? MOST_BEFORE_REFUSAL : MOST;
  return pause > most ? `the page worked for ${Math.round(pause)} ms without a pause` : null;
}
