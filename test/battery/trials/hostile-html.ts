import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { storyPage } from '../../e2e/harness/pages.ts';
import { ask, openArena } from '../../hostile/build-arena.ts';
import { type HostileArticle, putArticles } from '../../hostile/hostile-rows.ts';
import { lookAtReader, showArticle } from '../../hostile/look-at-reader.ts';
import { openTabs } from '../../hostile/open-tabs.ts';
import { hostilePayloads } from '../../hostile/payloads.ts';
import { publicPayloads } from '../../hostile/public-payloads.ts';
import { letPicturesLoad, openAndSave } from '../../hostile/save-hostile.ts';
import { expectControl } from '../expect-control.ts';
import { saveHostilePages } from '../save-hostile-pages.ts';
import type { Trial } from '../trial.ts';

/** Ours; those of others come with the last piece, as many as can be had. */
const COUNT = hostilePayloads('').length;
/** Payloads of one page or article, and of one call into the arena: a slow machine must answer it in time. */
const BATCH = 60;
const CALL = 10;
/** Characters of those that are a tower of elements: a page with one is refused as it should be. */
const TOO_DEEP = 1000;

export const trial: Trial = {
  name: 'hostile html, saved and read',
  count: COUNT,
  piece: 700,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const browser = await launch(name, { granted: true });
    try {
      const evil = browser.site.url('', 'evil.example').replace(/\/$/, '');
      const { payloads: others, note } = await publicPayloads();
      const all = [...spread(hostilePayloads(evil)), ...others];
      const payloads = all.slice(done, done + count >= COUNT ? all.length : done + count);
      const faults = new Set<string>();
      const report = (found: readonly string[]) => {
        for (const fault of found) faults.add(fault.slice(0, 400));
      };
      await expectControl(browser, all);

      const closed = await inTheArena(browser, payloads, report);

      const ours = await browser.openOurs('options.html');
      await letPicturesLoad(ours, false);
      const left = await throughPages(browser, ours, payloads, closed, report);

      await inTheReader(browser, ours, payloads, closed, report);
      const strange = (await openTabs(ours)).filter((it) => !isExpected(it));
      report(strange.map((it) => `a tab was opened: ${it}`));
      for (const fault of faults) console.error(fault);
      return {
        tried: payloads.length,
        survived: payloads.length - faults.size,
        lost: faults.size,
        counts: { 'that lead their own page away': left },
        note: `on a page without a policy, through a save, and from the database into the reader; ${note}`,
      };
    } finally {
      await browser.quit();
    }
  },
};

/** The tab that was driven, the options, the page that helps to drive, the reader, and the empty tab that a browser begins with. */
const isExpected = (url: string) =>
  /\/(?:arena|(?:options|privacy)\.html|reader\.html\?.*)$|^about:(?:blank|newtab|home)$/.test(url);

type Report = (faults: readonly string[]) => void;

/** The sanitiser alone; returns the payloads that end what they begin. */
async function inTheArena(
  browser: Harness,
  payloads: readonly string[],
  report: Report,
): Promise<Set<string>> {
  const arena = await openArena(browser);
  const [shallow, deep] = byDepth(payloads);
  for (const batch of [...batches(shallow, CALL), ...batches(deep, 1)]) report(await ask.judge(arena, batch));
  const isClosed: boolean[] = [];
  for (const batch of batches(payloads, BATCH)) isClosed.push(...(await ask.isClosed(arena, batch)));
  return new Set(payloads.filter((_, n) => isClosed[n]));
}

/**
 * Pages that hold them are captured and saved; what was stored must be clean.
 *
 * @returns payloads that lead their own page away
 */
async function throughPages(
  browser: Harness,
  ours: View,
  payloads: readonly string[],
  closed: ReadonlySet<string>,
  report: Report,
): Promise<number> {
  const [shallow] = byDepth(payloads);
  let left = 0;
  for (const [n, batch] of batches(shallow, BATCH).entries()) {
    const parsed = n % 2 === 0 ? batch.filter((it) => closed.has(it)) : [];
    const saved =
      parsed.length > 0
        ? await saveHostilePages(browser, ours, parsed, 'parsed')
        : await saveHostilePages(browser, ours, batch, 'scripted');
    left += saved.left;
    report(saved.faults);
  }
  const bodies = await browser.rows('bodies');
  const removals = await browser.rows('removals');
  const arena = await openArena(browser);
  for (const { html } of [...bodies, ...removals]) report(await ask.breachesIn(arena, [html]));
  return left;
}

/** From the database, as they are, into the reader: no request, and only what the policy allows. */
async function inTheReader(
  browser: Harness,
  ours: View,
  payloads: readonly string[],
  closed: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  browser.site.put('/model', { body: storyPage({ title: 'A story like any other' }) });
  const model = await openAndSave(browser, ours, browser.site.url('/model'));
  const [shallow, deep] = byDepth(payloads);
  const together = shallow.filter((it) => closed.has(it));
  const alone = [...shallow.filter((it) => !closed.has(it)), ...deep];
  const grouped = [...batches(together, BATCH), ...alone.map((it) => [it])];
  const articles = grouped.map(
    (batch, n): HostileArticle => ({ id: `raw-${n}`, html: `<p>Article ${n}.</p>${batch.join('\n')}` }),
  );
  await putArticles(ours, model, articles);
  await openArena(browser);
  const reader = await browser.openOurs(`reader.html?id=${model}`);
  await reader.until(() => document.querySelector('.article-text'));
  browser.site.visits.length = 0;
  for (const [n, { id, html }] of articles.entries()) {
    await showArticle(reader, id, `Article ${n}.`);
    report((await lookAtReader(reader)).map((fault) => `${fault} in ${html}`));
  }
  report(browser.site.visits.map(({ host, path }) => `the reader asked for ${host}${path}`));
}

/** In an order in which the first of them are of every kind. */
function spread<T>(all: readonly T[]): T[] {
  const step = 997;
  return all.map((_, n) => all[(n * step) % all.length] as T);
}

function byDepth(payloads: readonly string[]): [shallow: string[], deep: string[]] {
  const { shallow = [], deep = [] } = Object.groupBy(payloads, ({ length }) =>
    length < TOO_DEEP ? 'shallow' : 'deep',
  );
  return [shallow, deep];
}

function batches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
