import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { storyPage } from '../../e2e/harness/pages.ts';
import { png } from '../../e2e/harness/pictures.ts';
import { poll } from '../../e2e/harness/poll.ts';
import { type HostileArticle, putArticles } from '../../hostile/hostile-rows.ts';
import { showArticle } from '../../hostile/look-at-reader.ts';
import { letPicturesLoad } from '../../hostile/save-hostile.ts';
import type { Trial } from '../trial.ts';

const ELSEWHERE = 'pictures.example';

export const trial: Trial = {
  name: 'articles opened, requests counted',
  count: 200,
  piece: 40,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    // Without any permission: with it pictures would not come from the web at all.
    const browser = await launch(name);
    try {
      browser.site.put('/model', { body: storyPage({ title: 'A story like any other' }) });
      const model = await saveInPopup(browser, browser.site.url('/model'));
      const ours = await browser.openOurs('options.html');
      const articles = Array.from({ length: count }, (_, n) => articleOf(browser, n));
      await putArticles(ours, model, articles);
      await browser.open('about:blank');
      const ids = articles.map(({ id }) => id);
      const requests = [
        ...(await readAll(browser, ours, ids.slice(0, count / 2), false)),
        ...(await readAll(browser, ours, ids.slice(count / 2), true)),
      ];
      for (const request of requests) console.error(request);
      return {
        tried: count,
        survived: count - requests.length,
        lost: requests.length,
        note: 'half with pictures from the web forbidden: no request; half allowed: no request but for those pictures',
      };
    } finally {
      await browser.quit();
    }
  },
};

/** As a person does it; resolves with the id of the article. */
async function saveInPopup(browser: Harness, url: string): Promise<string> {
  await browser.open(url);
  await browser.pressToolbarButton();
  const popup = await browser.popup();
  await popup.click('text=Save');
  const { id } = await poll(async () => (await browser.rows('articles'))[0]);
  await popup.close();
  return id;
}

/** A story with everything that asks for something, as if nothing had ever been taken out of it. */
function articleOf({ site }: Harness, n: number): HostileArticle {
  const foreign = `/foreign-${n}.png`;
  const evil = site.url(`/evil-${n}`, 'evil.example');
  site.put(foreign, { body: png(800, 450), type: 'image/png' });
  const html = `<p>Story number ${n} stands here.</p>
    <figure><img src="${site.url(foreign, ELSEWHERE)}" alt="The pier"><figcaption>The pier</figcaption></figure>
    <iframe src="${evil}/frame"></iframe><video src="${evil}/film" poster="${evil}/poster" autoplay></video>
    <link rel="prefetch" href="${evil}/next"><link rel="stylesheet" href="${evil}/sheet"><script src="${evil}/code"></script>
    <style>@import "${evil}/import"; p { background: url(${evil}/sheet-paper) }</style>
    <picture><source srcset="${evil}/source"></picture><audio src="${evil}/sound" autoplay></audio>
    <p style="background:url(${evil}/paper)">The <a href="${evil}/link" ping="${evil}/ping">council</a> meets in spring.</p>`;
  return { id: `opened-${n}`, html };
}

/** Opens each in the reader, to its end; returns the requests that should not have been. */
async function readAll(
  browser: Harness,
  ours: View,
  ids: readonly string[],
  allowed: boolean,
): Promise<string[]> {
  if (ids.length === 0) return [];
  await letPicturesLoad(ours, allowed);
  const reader = await browser.openOurs(`reader.html?id=${ids[0]}`);
  browser.site.visits.length = 0;
  for (const id of ids) {
    await showArticle(reader, id, 'meets in spring');
    await reader.until((loads) => {
      const image = document.querySelector<HTMLImageElement>('.article-text img');
      image?.scrollIntoView();
      return loads ? (image?.naturalWidth ?? 0) > 0 : document.querySelector('.missing-picture');
    }, allowed);
  }
  await reader.close();
  const isFine = (path: string, host: string) =>
    allowed && host.startsWith(ELSEWHERE) && /^\/foreign-\d+\.png$/.test(path);
  return browser.site.visits
    .filter(({ host, path, referer, cookie }) => !isFine(path, host) || referer || cookie)
    .map(({ host, path, referer, cookie }) => `${host}${path} ${referer ?? ''} ${cookie ?? ''}`);
}
