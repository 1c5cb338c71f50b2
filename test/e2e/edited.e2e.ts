import { expect, it } from 'vitest';
import { THEMES } from '../../lib/settings.ts';
import { complaints } from './harness/axe.ts';
import type { View } from './harness/harness.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { publishParts } from './harness/parts.ts';
import { openPopup, saveWithPopup, waitForRow, waitForStanding } from './harness/steps.ts';
import { say, startOf, story } from './harness/stories.ts';

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = '', FIFTH = ''] = PARAGRAPHS;
const NOTE = 'Correction: An earlier version of this story misstated the age of the bridge.';

/** A story as it came out, after the evening's edit, and after the next morning's. */
const EDITIONS = [
  storyPage({ title: 'Bridge to stay open' }),
  storyPage({
    title: 'Council keeps the swing bridge',
    paragraphs: [FIRST.replace('late on Tuesday', 'on Tuesday night'), SECOND, FOURTH, THIRD, FIFTH],
  }),
  storyPage({
    title: 'Council keeps the swing bridge',
    paragraphs: [FIRST.replace('late on Tuesday', 'on Tuesday night'), FOURTH, THIRD, FIFTH, NOTE],
  }),
];

const says = (view: View, words: string) =>
  view.until((wanted) => document.body.textContent?.includes(wanted), words);
const texts = (view: View, selector: string) =>
  view.run((it) => [...document.querySelectorAll(it)].map((each) => each.textContent), selector);

/** The public part of a story, and what stands in the way of the rest. */
const WALLED = storyPage({
  title: 'Behind the wall',
  paragraphs: [FIRST],
  head: `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Behind the wall","isAccessibleForFree":false,"wordCount":400}</script>`,
  after:
    '<div class="paywall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? <a href="/login">Log in</a></p></div>',
});
const OPENED = storyPage({
  title: 'Behind the wall',
  paragraphs: [...PARAGRAPHS, ...PARAGRAPHS.map((it) => `Later: ${it}`)],
});

/** Goes down the open list with the arrow until the button has the focus, and presses Enter. */
async function chooseByKey(view: View, words: string): Promise<void> {
  const isThere = (wanted: string) => document.activeElement?.textContent === wanted;
  for (let n = 0; n < 12 && !(await view.run(isThere, words)); n++) await view.press('ArrowDown');
  expect(await view.run(isThere, words)).toBe(true);
  await view.press('Enter');
}

story('a story that changes', { granted: true }, (browser) => {
  it('is compared with its original, edit after edit, and every text stays readable', async () => {
    const { site, openOurs, rows } = browser();
    site.put('/edited', { body: EDITIONS[0] ?? '' });
    const { id } = await saveWithPopup(browser(), site.url('/edited'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    await reader.press('v');
    await reader.click(`text=${say('originalCheck')}`);
    await says(reader, say('originalSame'));

    site.put('/edited', { body: EDITIONS[1] ?? '' });
    await reader.click(`text=${say('originalCheck')}`);
    await says(reader, say('originalEdited'));
    await reader.press('Escape');
    await says(reader, say('changedSinceSaved'));
    await says(reader, say('editedHeadline', 'Bridge to stay open'));
    await reader.click(`text=${say('versionWhatChanged')}`);
    await says(reader, say('headlineChanged'));
    await says(reader, say('blockMoved'));
    expect(await texts(reader, '.article-text del')).toContain('late');
    // What came and what went is told by colours: they must be readable in each theme.
    for (const theme of THEMES) {
      await reader.run((wanted) => {
        document.documentElement.dataset.theme = wanted;
      }, theme);
      await reader.until(() => document.getAnimations().length === 0);
      expect(await complaints(reader, ['color-contrast']), theme).toEqual([]);
    }

    site.put('/edited', { body: EDITIONS[2] ?? '' });
    await reader.press('v');
    await reader.click(`text=${say('originalCheck')}`);
    await waitForRow(browser(), 'articles', (row) => row.id === id && row.versions === 2);
    await reader.until(
      (wanted) => [...document.querySelectorAll('button')].some((it) => it.textContent === wanted),
      say('versionChanges'),
    );
    await chooseByKey(reader, say('versionChanges'));
    await says(reader, startOf('versionComparedPair'));
    await chooseByKey(reader, say('versionRead'));
    // An earlier text has its own headline.
    await reader.until(() => document.querySelector('h1')?.textContent === 'Bridge to stay open');
    await reader.press('Escape');
    await reader.click(`text=${say('versionLatest')}`);
    await says(reader, say('notesTitle'));
    expect(await texts(reader, '[aria-labelledby=notes] p')).toEqual([NOTE]);
    expect((await rows('versions')).map(({ title }) => title)).toContain('Bridge to stay open');
    expect(site.visitsOf('/edited').filter(({ cookie, referer }) => cookie || referer)).toEqual([]);
    await reader.close();

    const list = await openOurs('sidepanel.html');
    await says(list, say('editedShort'));
    await list.close();
  });

  it('is read in part before logging in and whole after it; its highlights stay', async () => {
    const { site, openOurs, open } = browser();
    site.put('/walled', { body: WALLED });
    const { id } = await saveWithPopup(browser(), site.url('/walled'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await says(reader, say('capture_cut'));
    await reader.run((wanted) => {
      const node = document.querySelector('.article-text p')?.firstChild as Text;
      const at = node.data.indexOf(wanted);
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }, 'the old swing bridge');
    await reader.press('h');
    await reader.until(() => CSS.highlights.size === 1);
    await reader.close();

    site.put('/walled', { body: OPENED });
    await open(site.url('/walled'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('saveAgain')}`);
    await waitForStanding(popup, startOf('standingUpdated'));
    await popup.close();
    const again = await openOurs(`reader.html?id=${id}`);
    await says(again, say('completedNotice'));
    await again.until(() => CSS.highlights.size === 1);
    const said = await again.text();
    expect(said).toContain(`Later: ${FIFTH}`);
    for (const words of [say('capture_cut'), say('changedSinceSaved')]) expect(said).not.toContain(words);

    site.put('/walled', { body: WALLED });
    await again.press('v');
    await again.click(`text=${say('originalCheck')}`);
    await says(again, say('originalPoorer'));
    site.put('/walled', {
      body: storyPage({
        title: 'Quite another story',
        paragraphs: [THIRD, FOURTH, SECOND].map((it) => `Elsewhere: ${it}`),
      }),
    });
    await again.click(`text=${say('originalCheck')}`);
    await says(again, say('originalUnlike'));
    expect(await again.text()).toContain(`Later: ${FIFTH}`);
    await again.close();
  });

  it('whose pages did not all come says so in the reader, and is joined from there', async () => {
    const { site, openOurs } = browser();
    publishParts(site, '/broken', (part) => part < 3);
    const { id } = await saveWithPopup(browser(), site.url('/broken'));
    await waitForRow(browser(), 'articles', (it) => it.id === id && it.pages?.rest.length === 1);
    const reader = await openOurs(`reader.html?id=${id}`);
    await says(reader, say('pagesSomeSaved', '2', '3'));
    // It tries by itself, because it may.
    await says(reader, say('originalFailed'));
    publishParts(site, '/broken', () => true);
    await reader.click(`text=${say('pagesFetch_one')}`);
    await says(reader, say('pagesJoined'));
    await says(reader, 'Part 3. ');
    const [whole = ''] = await texts(reader, '.article-text');
    expect(whole).toMatch(/Part 1[\s\S]*Part 2[\s\S]*Part 3/);
    await reader.close();
  });
});
