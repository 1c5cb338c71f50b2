import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { png } from './harness/pictures.ts';
import { saveWithPopup, waitForRow } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const IMAGE = { body: png(800, 450), type: 'image/png' };
const ELSEWHERE = 'pictures.example';

story('pictures', {}, (browser) => {
  /** A story with a lazy picture of its own host, one of another host that lets nobody in, and a tracking pixel. */
  const publish = (path: string, title: string) => {
    const { site } = browser();
    const own = `${path}/own.png`;
    const foreign = `${path}/foreign.png`;
    const pixel = `${path}/pixel.png`;
    site.put(own, IMAGE);
    site.put(foreign, IMAGE);
    site.put(pixel, { body: png(1, 1), type: 'image/png' });
    const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const after = `<figure><img src="${blank}" data-src="${own}" alt="The span" width="800" height="450"><figcaption>The span</figcaption></figure>
      <p>One more paragraph stands between the two pictures, so that neither can be taken for the other by mistake.</p>
      <figure><img src="${site.url(foreign, ELSEWHERE)}" alt="The pier" width="800" height="450"><figcaption>The pier</figcaption></figure>
      <p>And one more comes after the second picture, because stories rarely end in an image and this one does not.</p>
      <img src="${site.url(pixel, ELSEWHERE)}" width="1" height="1" alt="">`;
    site.put(path, { body: storyPage({ title, after }) });
    return { own, foreign, pixel };
  };

  const openReader = async (id: string) => {
    const reader = await browser().openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('article p'));
    return reader;
  };

  it('what the page may fetch is stored; the rest comes from its publisher without a referrer', async () => {
    const { site } = browser();
    const { own, foreign, pixel } = publish('/illustrated', 'A story with pictures');
    const { id } = await saveWithPopup(browser(), site.url('/illustrated'));
    const stored = await waitForRow(
      browser(),
      'pictures',
      (it) => it.articleId === id && it.src.endsWith(own),
    );
    expect(stored.type).toBe('image/png');
    expect(stored.size).toBe(IMAGE.body.length);

    site.visits.length = 0;
    const reader = await openReader(id);
    await reader.until(() => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')];
      const missing = pictures.filter((it) => it.naturalWidth <= 1);
      // Pictures further down are loaded when they come into view.
      missing[0]?.scrollIntoView();
      return pictures.length === 2 && missing.length === 0;
    });
    const loads = site.visitsOf(foreign);
    expect(loads.length).toBeGreaterThan(0);
    expect(loads.every(({ referer, cookie }) => !referer && !cookie)).toBe(true);
    expect(site.visitsOf(own), 'a stored picture is not loaded again').toEqual([]);
    expect(site.visitsOf(pixel), 'a tracking pixel is never loaded').toEqual([]);
    await reader.close();
  });

  it('“never load pictures from the web” is kept, also with the site off the net', async () => {
    const { site, openOurs } = browser();
    const { own, foreign } = publish('/private', 'A story read in peace');
    const { id } = await saveWithPopup(browser(), site.url('/private'));
    await waitForRow(browser(), 'pictures', (it) => it.articleId === id && it.src.endsWith(own));
    const options = await openOurs('options.html');
    await options.click(`text=${say('neverLoadPictures')}`);
    await options.until(async () => {
      const api = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } })
        .chrome;
      return JSON.stringify(await api.storage.local.get()).includes('"loadPictures":false');
    });
    await options.close();

    site.visits.length = 0;
    const reader = await openReader(id);
    await reader.until(() =>
      [...document.querySelectorAll<HTMLImageElement>('article img')].some((it) => it.naturalWidth > 1),
    );
    expect(site.visitsOf(foreign)).toEqual([]);
    await reader.close();

    await site.stop();
    const offline = await openReader(id);
    await offline.until(() =>
      document.querySelector('article')?.textContent?.includes('Work on the bearings'),
    );
    await offline.until(() =>
      [...document.querySelectorAll<HTMLImageElement>('article img')].some((it) => it.naturalWidth > 1),
    );
    await offline.close();
  });
});
