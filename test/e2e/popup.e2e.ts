import { expect, it } from 'vitest';
import { NEWSLETTER_BOX, PARAGRAPHS, RELATED_LIST, storyPage } from './harness/pages.ts';
import {
  onlyArticle,
  openPopup,
  saveWithPopup,
  standing,
  waitForRow,
  waitForStanding,
} from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

story('the toolbar button', {}, (browser) => {
  it('opens the popup, where Enter saves the page in front', async () => {
    const { site, open, rows } = browser();
    const readMore =
      '<strong>Read more:</strong> <a href="/ferries">Ferry timetable redrawn after the storms</a>';
    const paragraphs = PARAGRAPHS.toSpliced(3, 0, readMore);
    const after = NEWSLETTER_BOX + RELATED_LIST;
    site.put('/bridge', { body: storyPage({ title: 'Bridge stays open', paragraphs, after }) });
    await open(site.url('/bridge'));
    const popup = await openPopup(browser());
    expect(await standing(popup)).toBe(say('standingNotSaved'));
    expect(await popup.text()).toContain('Bridge stays open');
    await popup.until((save) => document.activeElement?.textContent?.trim() === save, say('save'));
    await popup.press('Enter');
    await waitForStanding(popup, say('standingSaved'));

    const row = await onlyArticle(browser(), ({ url }) => url === site.url('/bridge'));
    expect(row).toMatchObject({ title: 'Bridge stays open', byline: 'Ines Halloran', grade: 'full' });
    const text = (await rows('texts')).find(({ id }) => id === row.id)?.text ?? '';
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    expect(text).not.toMatch(/newsletter|Read more|Related stories/);
    const removed = (await rows('removals')).find(({ text: block }) => block.startsWith('Read more'));
    expect(removed?.kind).toBe('related');
    await popup.close();
  });

  it('shows the saved article in the list below', async () => {
    const { site } = browser();
    site.put('/listed', { body: storyPage({ title: 'Lighthouse gets a new lamp' }) });
    await saveWithPopup(browser(), site.url('/listed'));
    const popup = await openPopup(browser());
    await popup.until(() =>
      [...document.querySelectorAll('[data-row]')].some((row) =>
        row.textContent?.includes('Lighthouse gets a new lamp'),
      ),
    );
    expect(await standing(popup)).toContain('Saved');
    await popup.close();
  });

  it('takes tags after saving', async () => {
    const { site, open } = browser();
    site.put('/tagged', { body: storyPage({ title: 'Ferries run late again' }) });
    await open(site.url('/tagged'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.click(`[aria-label="${say('addTag')}"]`);
    for (const key of ['s', 'e', 'a', 'Enter']) await popup.press(key);
    const row = await waitForRow(
      browser(),
      'articles',
      ({ url, tags }) => url.endsWith('/tagged') && tags.length > 0,
    );
    expect(row.tags).toEqual(['sea']);
    await popup.close();
  });

  it('takes a save back with Undo', async () => {
    const { site, open, rows } = browser();
    site.put('/undone', { body: storyPage({ title: 'Pier painted green' }) });
    await open(site.url('/undone'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.click(`text=${say('undo')}`);
    await waitForStanding(popup, say('standingNotSaved'));
    expect(
      (await rows('articles')).filter(({ url, trashedAt }) => url.endsWith('/undone') && !trashedAt),
    ).toEqual([]);
    await popup.close();
  });

  it('opens the reader with Read now', async () => {
    const { site, open, ourTab } = browser();
    site.put('/read', { body: storyPage({ title: 'Tide tables redrawn' }) });
    await open(site.url('/read'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.click(`text=${say('readNow')}`);
    const reader = await ourTab('reader.html');
    await reader.until(() =>
      document.querySelector('article')?.textContent?.includes('Work on the bearings'),
    );
    expect(await reader.text()).toContain('Tide tables redrawn');
    await reader.close();
  });
});
