import type { Harness } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { ADVERSARIAL, type AdversarialPage, adversarialPage } from '../../hostile/adversarial-pages.ts';
import type { SaveAnswer } from '../../hostile/save-hostile.ts';
import { lookAt, saveBusily } from '../ask-busily.ts';
import { measurePrescan, prescanCode } from '../measure-prescan.ts';
import { beginPulse, longestPause } from '../pulse.ts';
import type { Trial } from '../trial.ts';
import { mostWorkSince, workOf } from '../work-of.ts';

/** What a capture may take of the page's thread, and what it may before it refuses a page for its size; ms, with room
 * for what the page itself does meanwhile. */
const MOST = 5_000;
const MOST_BEFORE_REFUSAL = 1_500;
/** The look at its size that comes before everything else, ms. */
const MOST_OF_PRESCAN = 200;
/** What the reader's page may stand still, ms, while nothing says that something is going on. */
const MOST_WITHOUT_PROGRESS = 1_000;

export const trial: Trial = {
  name: 'pages that are hard to read',
  count: ADVERSARIAL.length,
  piece: 17,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const pages = ADVERSARIAL.filter(({ tooMuchFor }) => tooMuchFor !== name).slice(done, done + count);
    const browser = await launch(name, { granted: true });
    const failures: string[] = [];
    const most: Record<string, number> = {};
    const counts = { saved: 0, refused: 0, 'given up for time': 0, failed: 0 };
    try {
      const code = await prescanCode();
      const ours = await browser.openOurs('options.html');
      for (const [n, page] of pages.entries()) {
        const url = browser.site.url(`/hard-${n}`);
        browser.site.put(`/hard-${n}`, { body: adversarialPage(page) });
        await browser.open(url);
        const prescan = await measurePrescan(ours, browser.profile(), code, url);
        await browser.page.run(beginPulse);
        // As the popup does when it opens; nothing is shown of that.
        const look = await pauseDuring(browser, () => lookAt(ours, url));
        let saved: Awaited<ReturnType<typeof saveBusily>> | undefined;
        const pause = await pauseDuring(browser, async () => {
          saved = await saveBusily(ours, url);
        });
        const outcome = outcomeOf(saved?.answer);
        counts[outcome]++;
        raise(most, { 'ms of pre-scan': prescan, 'ms still at a look': look, 'ms still in a save': pause });
        const wrong = [
          judge(page, outcome, pause),
          prescan > MOST_OF_PRESCAN && `the pre-scan took ${Math.round(prescan)} ms`,
          look > MOST_WITHOUT_PROGRESS && `a look held the page up for ${Math.round(look)} ms`,
          pause > MOST_WITHOUT_PROGRESS && !saved?.busy && 'no progress was shown',
        ].filter(Boolean);
        if (wrong.length > 0) failures.push(`${page.name}: ${wrong} (${JSON.stringify(saved?.answer)})`);
      }
      for (const failure of failures) console.error(failure);
      return {
        tried: pages.length,
        survived: pages.length - failures.length,
        lost: failures.length,
        counts,
        most,
        note: 'saved or refused in time, while the page’s thread is watched: its pauses, as far as its process worked in them',
      };
    } finally {
      await browser.quit();
    }
  },
};

/** The longest time in ms that the page stood still meanwhile. */
async function pauseDuring(browser: Harness, what: () => Promise<void>): Promise<number> {
  const before = workOf(browser.profile());
  await what();
  const stood = await browser.page.run(longestPause);
  // On a machine with other work a page waits for its turn, too; that is none of ours.
  return Math.min(stood, mostWorkSince(before, browser.profile()));
}

function raise(most: Record<string, number>, seen: Record<string, number>): void {
  for (const [name, value] of Object.entries(seen)) most[name] = Math.max(most[name] ?? 0, Math.round(value));
}

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
