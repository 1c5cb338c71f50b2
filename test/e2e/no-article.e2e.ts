import { expect, it } from 'vitest';
import { CONSENT_PAGE, EMPTY_PAGE, frontPage, PDF, SCRIPT_ONLY_PAGE, storyPage } from './harness/pages.ts';
import {
  expectWhole,
  openPopup,
  saveInVain,
  standing,
  waitForRow,
  waitForStanding,
} from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('pages that are no article', {}, (browser) => {
  it.each([
    ['/empty', EMPTY_PAGE, 'notArticle_empty'],
    ['/app', SCRIPT_ONLY_PAGE, 'notArticle_needsJavascript'],
    ['/', frontPage(), 'notArticle_frontPage'],
    ['/consent', CONSENT_PAGE, 'notArticle_consentWall'],
  ] as const)('%s gets its own words and stores nothing', async (path, body, words) => {
    const { site, open, rows } = browser();
    site.put(path, { body });
    await open(site.url(path));
    const popup = await openPopup(browser());
    await saveInVain(popup, say(words));
    await popup.close();
    expect((await rows('articles')).filter(({ url }) => url === site.url(path))).toEqual([]);
    await expectWhole(browser());
  });

  it('a PDF gets its own words', async () => {
    const { site, open } = browser();
    site.put('/report.pdf', { body: PDF, type: 'application/pdf' });
    await open(site.url('/report.pdf'));
    const popup = await openPopup(browser());
    expect(await standing(popup)).toBe(say('notArticle_pdf'));
    await popup.close();
  });

  it('a page of the browser gets its own words', async () => {
    const { name, open } = browser();
    await open(name === 'chromium' ? 'chrome://version/' : 'about:license');
    const popup = await openPopup(browser());
    expect(await standing(popup)).toBe(say('notArticle_browserPage'));
    await popup.close();
  });

  it('a page that is still loading is asked to finish, and can be saved then', async () => {
    const { site, open } = browser();
    const { promise: until, resolve: finish } = Promise.withResolvers<void>();
    const body = '<!doctype html><title>Slow</title><body><header><h1>Slow news</h1></header>';
    site.put('/slow', { body, until });
    await open(site.url('/slow'), 'started');
    const popup = await openPopup(browser());
    expect(await standing(popup)).toBe(say('notArticle_loading'));
    await popup.close();
    finish();
    site.put('/slow', { body: storyPage({ title: 'Slow news' }) });
    await open(site.url('/slow'));
    const again = await openPopup(browser());
    await again.click(`text=${say('save')}`);
    await waitForStanding(again, say('standingSaved'));
    await again.close();
  });

  it('may be saved as a link all the same', async () => {
    const { site, open } = browser();
    site.put('/just-a-link', { body: EMPTY_PAGE });
    await open(site.url('/just-a-link'));
    const popup = await openPopup(browser());
    await saveInVain(popup, say('notArticle_empty'));
    await popup.click(`text=${say('saveAsLink')}`);
    const row = await waitForRow(browser(), 'articles', ({ url }) => url.endsWith('/just-a-link'));
    expect(row.grade).toBe('link');
    await popup.close();
  });
});
