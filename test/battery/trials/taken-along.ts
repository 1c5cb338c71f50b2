import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { storyPage } from '../../e2e/harness/pages.ts';
import { ask, openArena } from '../../hostile/build-arena.ts';
import { type HostileArticle, putArticles } from '../../hostile/hostile-rows.ts';
import { lookAtReader, showArticle } from '../../hostile/look-at-reader.ts';
import { letPicturesLoad, openAndSave } from '../../hostile/save-hostile.ts';
import { expectCanary, lookAtFiles } from '../../hostile/taken-along.ts';
import { choosePayloads } from '../choose-payloads.ts';
import { expectControl } from '../expect-control.ts';
import type { Trial } from '../trial.ts';

/** Payloads of one article. */
const BATCH = 60;
/** Characters; more says nothing that a shorter one does not, and a tower of elements takes its time. */
const LONGEST = 1000;
/** Those of one call into the arena. */
const CALL = 60;

export const trial: Trial = {
  name: 'hostile html and words, printed and taken along as files',
  count: 1200,
  piece: 300,
  browsers: ['chromium', 'firefox'],
  async run(name, count, done) {
    const browser = await launch(name, { granted: true });
    try {
      const { all, payloads } = choosePayloads(browser, {
        count,
        done,
        total: trial.count,
        longest: LONGEST,
      });
      await expectControl(browser, all);
      await expectCanary(browser);
      const articles = await articlesOf(browser, payloads);
      const faults = await takeAlong(browser, articles);
      for (const fault of new Set(faults)) console.error(fault.slice(0, 400));
      return {
        tried: payloads.length,
        survived: payloads.length - faults.length,
        lost: faults.length,
        note: 'in the reader as it is printed; as Markdown, as a book, as a file of HTML from disk and without its policy',
      };
    } finally {
      await browser.quit();
    }
  },
};

/** Payloads as the text of an article, and the first of them in every field that a file names. */
export async function articlesOf(browser: Harness, payloads: readonly string[]): Promise<HostileArticle[]> {
  const arena = await openArena(browser);
  const closed: string[] = [];
  for (let at = 0; at < payloads.length; at += CALL) {
    const some = payloads.slice(at, at + CALL);
    const isClosed = await ask.isClosed(arena, some);
    closed.push(...some.filter((_, n) => isClosed[n]));
  }
  const open = payloads.filter((it) => !closed.includes(it));
  const batches = Array.from({ length: Math.ceil(closed.length / BATCH) }, (_, n) =>
    closed.slice(n * BATCH, (n + 1) * BATCH),
  );
  return [...batches, ...open.map((it) => [it])].map((batch, n) => {
    const words = batch[0] ?? '';
    return {
      id: `taken-${n}`,
      html: `<p>Article ${n}.</p>${batch.join('\n')}<p><code>${'`'.repeat(n % 4)}${escaped(words)}</code></p>`,
      row: {
        ...{ title: words, byline: words, siteName: words, lang: words, dir: words },
        ...{ leadPicture: `javascript:boom(${n})`, url: n % 2 === 0 ? `javascript:boom(${n})` : words },
      },
      highlight: { exact: `Article ${n}.`, note: words },
    };
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is wrong with what is printed and taken along of these articles. */
export async function takeAlong(browser: Harness, articles: readonly HostileArticle[]): Promise<string[]> {
  const ours = await browser.openOurs('options.html');
  await letPicturesLoad(ours, false);
  browser.site.put('/model', { body: storyPage({ title: 'A story like any other' }) });
  const model = await openAndSave(browser, ours, browser.site.url('/model'));
  await putArticles(ours, model, articles);
  browser.site.visits.length = 0;
  const faults: string[] = [];
  for (const [n, { id, html }] of articles.entries()) {
    // What is printed and what gets the keys is the tab in front.
    const reader = await browser.openOurs(`reader.html?id=${id}`);
    await showArticle(reader, id, `Article ${n}.`);
    const found = [...(await asPrinted(browser, reader)), ...(await lookAtFiles(browser, reader))];
    faults.push(...found.map((it) => `${it} in ${html}`));
    await reader.close();
  }
  const asked = browser.site.visits.filter(
    ({ path }) => !/^\/(?:taken-\d+\.x?html|favicon\.ico|style\.css)$/.test(path),
  );
  return [...faults, ...asked.map(({ host, path }) => `asked for ${host}${path}`)];
}

async function asPrinted(browser: Harness, reader: View): Promise<string[]> {
  await browser.showAsPrinted(reader, true);
  await reader.until(() => {
    const last = document.querySelector('.article-text > :last-child');
    return last && getComputedStyle(last).contentVisibility === 'visible';
  });
  const faults = await lookAtReader(reader);
  await browser.showAsPrinted(reader, false);
  return faults.map((it) => `${it} (printed)`);
}
