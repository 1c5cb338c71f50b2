import { afterEach, expect, it } from 'vitest';
import { articlesOf, takeAlong } from '../battery/trials/taken-along.ts';
import { ask, openArena } from '../hostile/build-arena.ts';
import { forgeInPage, hijackPrototypes } from '../hostile/forged.ts';
import { putArticles } from '../hostile/hostile-rows.ts';
import { lookAtReader, showArticle } from '../hostile/look-at-reader.ts';
import { hostilePayloads } from '../hostile/payloads.ts';
import { speakAsOurScript } from '../hostile/plunder.ts';
import { hostilePage, letPicturesLoad, openAndSave } from '../hostile/save-hostile.ts';
import { expectCanary } from '../hostile/taken-along.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { story } from './harness/stories.ts';

/** How a browser tells that it refused something: a second wall that held, and none of our errors. */
const REFUSED = /Content Security Policy|may not load or link to/;

/** Of the payloads one in so many; the battery tries all of them. */
const SAMPLE = 60;
/** Without the sanitiser each of these works; if not, nothing that is found here says anything. */
const LIVE = ['<img src=x.gif onerror=boom()>', '<p onclick=boom()>x</p>', '<video onload=boom()></video>'];
/** Payloads that are taken along as files; the battery does that with 1,200. */
const FILES = 20;
/** Cases by chance; the battery tries 200,000. */
const CASES = 250;

story('a hostile page', { granted: true }, (browser) => {
  afterEach(async () => {
    const problems = await browser().problems();
    expect(problems.filter((it) => !REFUSED.test(it))).toEqual([]);
  });

  const sample = () =>
    hostilePayloads(browser().site.url('', 'evil.example').replace(/\/$/, '')).filter(
      (it, n) => n % SAMPLE === 0 && it.length < 1000,
    );

  it('gets no code through the sanitiser alone, and does without it', async () => {
    const arena = await openArena(browser());
    expect(await ask.control(arena, LIVE)).toBe(LIVE.length);
    const again = await openArena(browser());
    expect(await ask.judge(again, [...sample(), '<p is="x-story">text</p>'])).toEqual([]);
    expect(await ask.fuzz(again, Date.now(), CASES, sample())).toBe('');
  });

  it('is saved clean, and is shown clean even where nothing was cleaned before', async () => {
    const { site, openOurs } = browser();
    site.put('/hostile', { body: hostilePage('A hostile page', sample(), 'scripted') });
    const ours = await openOurs('options.html');
    await letPicturesLoad(ours, false);
    const id = await openAndSave(browser(), ours, site.url('/hostile'));
    const arena = await openArena(browser());
    const bodies = [...(await browser().rows('bodies')), ...(await browser().rows('removals'))];
    expect(
      await ask.breachesIn(
        arena,
        bodies.map(({ html }) => html),
      ),
    ).toEqual([]);

    const closed = await ask.isClosed(arena, sample());
    const html = `<p>Raw.</p>${sample()
      .filter((_, n) => closed[n])
      .join('')}`;
    await putArticles(ours, id, [{ id: 'raw', html }]);
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text'));
    site.visits.length = 0;
    await showArticle(reader, 'raw', 'Raw.');
    expect(await lookAtReader(reader)).toEqual([]);
    expect(site.visits.map(({ path }) => path)).toEqual([]);
    await reader.close();
    await ours.close();
  });

  it('is words in what is printed and taken along, whatever the library holds', async () => {
    await expectCanary(browser());
    const articles = await articlesOf(browser(), sample().slice(0, FILES));
    expect(await takeAlong(browser(), articles)).toEqual([]);
  });

  it('cannot speak to us, also where everything it has lies', async () => {
    const { site, openOurs } = browser();
    const head = `<script>addEventListener('load', () => setTimeout(${hijackPrototypes}));</script>`;
    site.put('/hijacked', { body: storyPage({ title: 'A hijacked page', head }) });
    const ours = await openOurs('options.html');
    await browser().open(site.url('/arena'));
    const before = await browser().rows('articles');
    await browser().page.run(forgeInPage, 100);
    const id = await openAndSave(browser(), ours, site.url('/hijacked'));
    const text = (await browser().rows('texts')).find((it) => it.id === id)?.text ?? '';
    expect(PARAGRAPHS.filter((it) => !text.includes(it))).toEqual([]);
    expect(await browser().rows('articles')).toHaveLength(before.length + 1);

    await browser().open(site.url('/arena'));
    const loot = Object.entries(await speakAsOurScript(ours, site.url('/arena')));
    // Firefox keeps nobody's script from `storage.local`.
    const kept = loot.filter(([what]) => browser().name === 'chromium' || !what.startsWith('settings'));
    expect(kept.filter(([, value]) => value !== '')).toEqual([]);
    await ours.close();
  });
});
