import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { storyPage } from '../../e2e/harness/pages.ts';
import { openArena } from '../../hostile/build-arena.ts';
import { type HostileArticle, putArticles } from '../../hostile/hostile-rows.ts';
import { shellBreaches, showArticle } from '../../hostile/look-at-reader.ts';
import { openTabs } from '../../hostile/open-tabs.ts';
import { letPicturesLoad, openAndSave } from '../../hostile/save-hostile.ts';
import { factsOf } from '../../lib/sanitise/oracle.ts';
import { choosePayloads } from '../choose-payloads.ts';
import { expectControl } from '../expect-control.ts';
import type { Trial } from '../trial.ts';

/** Articles of one look at the views. */
const BATCH = 20;
/** A headline of more says nothing that a shorter one does not. */
const LONGEST = 600;
/** Later than any save: on top of every list. */
const LATER = 4_000_000_000_000;

export const trial: Trial = {
  name: 'hostile words in every field, in list, search and reader',
  count: 600,
  piece: 100,
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
      const ours = await browser.openOurs('options.html');
      await letPicturesLoad(ours, false);
      browser.site.put('/model', { body: storyPage({ title: 'A story like any other' }) });
      const model = await openAndSave(browser, ours, browser.site.url('/model'));
      await openArena(browser);
      const faults: string[] = [];
      browser.site.visits.length = 0;
      for (let at = 0; at < payloads.length; at += BATCH) {
        const some = payloads.slice(at, at + BATCH).map((words, n) => articleOf(words, at + n));
        await putArticles(ours, model, some);
        faults.push(...(await inTheViews(browser, some)));
      }
      faults.push(...browser.site.visits.map(({ host, path }) => `asked for ${host}${path}`));
      const strange = (await openTabs(ours)).filter((it) => !EXPECTED.test(it));
      faults.push(...strange.map((it) => `a tab was opened: ${it}`));
      for (const fault of new Set(faults)) console.error(fault.slice(0, 400));
      return {
        tried: payloads.length,
        survived: payloads.length - faults.length,
        lost: faults.length,
        note: 'headline, byline, site, section, excerpt, tags, note, language, addresses: shown as the words they are',
      };
    } finally {
      await browser.quit();
    }
  },
};

/** The tab that was driven, the options, the page that helps to drive, and the empty tab that a browser begins with. */
const EXPECTED = /\/(?:arena|(?:options|privacy)\.html)$|^about:(?:blank|newtab|home)$/;

/** The payload in every field that is shown. Every third pretends to be a link, which the list leads to its page. */
function articleOf(words: string, n: number): HostileArticle {
  const row = {
    ...{ title: words, byline: words, siteName: words, section: words, excerpt: words },
    ...{ host: words, lang: words, tags: [words], gradeReasons: [words], leadPicture: words },
    ...{ url: `javascript:boom(${n})`, canonicalUrl: `javascript:boom(${n})//` },
    ...{ savedAt: LATER + n, grade: n % 3 === 0 ? 'link' : 'short', editedAt: LATER },
  };
  return {
    id: `words-${n}`,
    html: `<p>Article ${n}.</p>`,
    row,
    highlight: { exact: `Article ${n}.`, note: words },
  };
}

async function inTheViews(browser: Harness, articles: readonly HostileArticle[]): Promise<string[]> {
  const faults: string[] = [];
  for (const file of ['sidepanel.html', 'popup.html']) {
    const list = await browser.openOurs(file);
    await list.run(makeBoom);
    for (const { id, row } of articles) faults.push(...(await headlineFaults(list, id, String(row?.title))));
    faults.push(...(await shellFaults(list, file)));
    await list.close();
  }
  const reader = await browser.openOurs(`reader.html?id=${articles[0]?.id}`);
  for (const { id } of articles) {
    await showArticle(reader, id, `Article ${id.split('-')[1]}.`);
    faults.push(...(await shellFaults(reader, 'reader.html')));
  }
  await reader.close();
  return faults;
}

async function headlineFaults(list: View, id: string, title: string): Promise<string[]> {
  const shown = await list.until(scrollToRow, id);
  return shown?.includes(title.trim()) ? [] : [`the headline ${title} is shown as ${shown}`];
}

/** The row's headline; until it is there the list is scrolled on, and from its end to its beginning. */
function scrollToRow(id: string): string | null {
  const main = document.querySelector('main');
  const headline = document.querySelector(`[data-row="${id}"] h3`)?.textContent;
  if (headline || !main) return headline ?? null;
  const before = main.scrollTop;
  main.scrollBy(0, main.clientHeight / 2);
  if (main.scrollTop === before) main.scrollTo(0, 0);
  return null;
}

async function shellFaults(view: View, file: string): Promise<string[]> {
  const fired = await view.run(() => 'fired' in globalThis || document.documentElement.dataset.fired);
  const facts = await view.run(factsOf, 'html');
  return [...facts.flatMap(shellBreaches), ...(fired ? ['fired'] : [])].map((it) => `${file}: ${it}`);
}

function makeBoom(): void {
  Object.assign(globalThis, {
    boom: () => {
      document.documentElement.dataset.fired = 'yes';
    },
  });
}
