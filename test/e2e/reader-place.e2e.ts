import { expect, it } from 'vitest';
import type { Harness, View } from './harness/harness.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { openPopup, saveWithPopup, waitForRow, waitForStanding } from './harness/steps.ts';
import { say, startOf, story } from './harness/stories.ts';

/** A story of many screens, each of its paragraphs known by its number. */
const LONG = Array.from({ length: 60 }, (_, n) => `Paragraph ${n}. ${PARAGRAPHS[n % PARAGRAPHS.length]}`);

const READ_MORE =
  '<strong>Read more:</strong> <a href="/ferries">Ferry timetable redrawn after the storms</a>';

/** Number of the paragraph that lies under the bar. */
const paragraphInFront = (view: View) =>
  view.run(() => {
    const all = [...document.querySelectorAll('.article-text p')];
    const first = all.find((it) => it.getBoundingClientRect().bottom > 70);
    return Number(/\d+/.exec(first?.textContent ?? '')?.[0] ?? -1);
  });

/** Blocks take their true height in the frames after they came near the window; the place is followed until they rest. */
const waitForParagraph = (view: View, wanted: number) =>
  poll(
    async () => (await paragraphInFront(view)) === wanted,
    async () => `In front: ${await paragraphInFront(view)}`,
  );

const scrollToParagraph = (view: View, wanted: number) =>
  view.run((n) => {
    const all = [...document.querySelectorAll('.article-text p')];
    const top = all.find((it) => it.textContent?.startsWith(`Paragraph ${n}.`))?.getBoundingClientRect().top;
    scrollBy({ top: (top ?? 0) - 60, behavior: 'instant' });
  }, wanted);

async function openReader(browser: Harness, id: string): Promise<View> {
  const reader = await browser.openOurs(`reader.html?id=${id}`);
  await reader.until(() => document.querySelector('.article-text p'));
  return reader;
}

story('keeping the place', {}, (browser) => {
  it('reopens where one stopped, also after a change of size', async () => {
    const { site } = browser();
    site.put('/long', { body: storyPage({ title: 'A long way', paragraphs: LONG }) });
    const { id } = await saveWithPopup(browser(), site.url('/long'));
    const reader = await openReader(browser(), id);
    await scrollToParagraph(reader, 30);
    const row = await waitForRow(browser(), 'articles', (it) => it.id === id && it.progress > 0);
    expect(row).toMatchObject({ state: 'reading' });
    expect(row.progress).toBeGreaterThan(0.45);
    expect(row.progress).toBeLessThan(0.65);
    for (const key of ['+', '+', '+', '+']) await reader.press(key);
    await reader.until(
      () => document.documentElement.style.getPropertyValue('--size-reading') === '1.4375rem',
    );
    await waitForParagraph(reader, 30);
    await reader.press('0');
    await reader.close();
    const again = await openReader(browser(), id);
    await waitForParagraph(again, 30);
    await again.close();
  });

  it('puts a removed block back where it stood', async () => {
    const { site } = browser();
    const paragraphs = PARAGRAPHS.toSpliced(3, 0, READ_MORE);
    const body = storyPage({ title: 'A box too many', paragraphs });
    site.put('/box', { body });
    const { id } = await saveWithPopup(browser(), site.url('/box'));
    const reader = await openReader(browser(), id);
    expect(await reader.text()).not.toContain('Ferry timetable');
    await reader.click('summary');
    await reader.run(() => {
      const entry = [...document.querySelectorAll('details li')].find((it) =>
        it.textContent?.includes('Ferry'),
      );
      entry?.querySelector('button')?.click();
    });
    await reader.until(() =>
      document.querySelector('.article-text')?.textContent?.includes('Ferry timetable'),
    );
    await reader.click(`text=${say('undo')}`);
    await reader.until(
      () => !document.querySelector('.article-text')?.textContent?.includes('Ferry timetable'),
    );
    await reader.close();
  });

  it('puts one back by key, and it stays when the page is saved again', async () => {
    const { site, open } = browser();
    const page = (first: string) =>
      storyPage({
        title: 'A box put back',
        paragraphs: [first, ...PARAGRAPHS.slice(1)].toSpliced(3, 0, READ_MORE),
      });
    site.put('/box-again', { body: page(PARAGRAPHS[0] ?? '') });
    const { id } = await saveWithPopup(browser(), site.url('/box-again'));
    const reader = await openReader(browser(), id);
    await reader.press('r');
    await reader.until(() => document.activeElement?.matches('summary'));
    const isThere = () => document.activeElement?.closest('[data-entry]')?.textContent?.includes('Ferry');
    for (let n = 0; n < 5 && !(await reader.run(isThere)); n++) await reader.press('ArrowDown');
    expect(await reader.run(isThere)).toBe(true);
    await reader.press('Enter');
    await reader.until(() =>
      document.querySelector('.article-text')?.textContent?.includes('Ferry timetable'),
    );

    site.put('/box-again', {
      body: page('The council changed its mind on Friday, and then changed it back.'),
    });
    await open(site.url('/box-again'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('saveAgain')}`);
    await waitForStanding(popup, startOf('standingUpdated'));
    await popup.close();
    await reader.until(() =>
      document.querySelector('.article-text')?.textContent?.includes('changed its mind'),
    );
    expect(await reader.text()).toContain('Ferry timetable');
    await reader.close();
  });
});
