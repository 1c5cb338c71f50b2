import { expect, it } from 'vitest';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { DAILY } from './harness/site.ts';
import { openPopup, saveWithPopup, standing, waitForRow, waitForStanding } from './harness/steps.ts';
import { say, startOf, story } from './harness/stories.ts';

story('saving the same page again', {}, (browser) => {
  /** Other addresses of `/same`, each as a reader meets it. */
  const DISGUISES: [what: string, path: string, host: string][] = [
    ['tracking parameters', '/same?utm_source=mail&utm_medium=x&fbclid=1', DAILY],
    ['a fragment', '/same#comments', DAILY],
    ['www', '/same', `www.${DAILY}`],
    ['a trailing slash', '/same/', DAILY],
  ];

  it.each(DISGUISES)('knows it behind %s', async (_, path, host) => {
    const { site, open, rows } = browser();
    const page = { body: storyPage({ title: 'One story, many addresses' }) };
    site.put('/same', page);
    site.put('/same/', page);
    if ((await rows('articles')).length === 0) await saveWithPopup(browser(), site.url('/same'));
    await open(site.url(path, host));
    const popup = await openPopup(browser());
    expect(await standing(popup)).toContain('Saved');
    await popup.click(`text=${say('saveAgain')}`);
    await waitForStanding(popup, startOf('standingUnchanged'));
    await popup.close();
    expect(await rows('articles')).toHaveLength(1);
  });

  it('knows it by the canonical address it gives itself', async () => {
    const { site, open, rows } = browser();
    const head = `<link rel="canonical" href="${site.url('/canonical')}">`;
    site.put('/canonical', { body: storyPage({ title: 'It says where it lives', head }) });
    site.put('/print/77', { body: storyPage({ title: 'It says where it lives', head }) });
    await saveWithPopup(browser(), site.url('/canonical'));
    await open(site.url('/print/77'));
    const popup = await openPopup(browser());
    expect(await standing(popup)).toContain('Saved');
    await popup.close();
    expect((await rows('articles')).filter(({ title }) => title === 'It says where it lives')).toHaveLength(
      1,
    );
  });

  it('updates the text and keeps the earlier version', async () => {
    const { site, open, rows } = browser();
    site.put('/changing', { body: storyPage({ title: 'A story that grows' }) });
    const { id } = await saveWithPopup(browser(), site.url('/changing'));
    const more =
      'Late on Wednesday the council added that cyclists may push their bicycles across, as long as they do not ring their bells.';
    site.put('/changing', {
      body: storyPage({ title: 'A story that grows', paragraphs: [...PARAGRAPHS, more] }),
    });
    await open(site.url('/changing'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('saveAgain')}`);
    await waitForStanding(popup, startOf('standingUpdated'));
    await popup.close();
    const text = await waitForRow(browser(), 'texts', (row) => row.id === id);
    expect(text.text).toContain(more);
    const versions = (await rows('versions')).filter(({ articleId }) => articleId === id);
    expect(versions).toHaveLength(1);
    expect(versions[0]?.html).not.toContain(more);
    expect((await rows('articles')).filter(({ url }) => url.endsWith('/changing'))).toHaveLength(1);
  });
});
