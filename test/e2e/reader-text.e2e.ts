import { expect, it } from 'vitest';
import type { View } from './harness/harness.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { openPopup, saveWithPopup, waitForRow, waitForStanding } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const LONG = Array.from({ length: 40 }, (_, n) => `Paragraph ${n}. ${PARAGRAPHS[n % PARAGRAPHS.length]}`);

/** Sources under the text, and a table wider than any column of text. */
const cells = (tag: string, n: number) => `<${tag}>Pier number ${n}, north bank</${tag}>`;
const row = (tag: string) => `<tr>${Array.from({ length: 12 }, (_, n) => cells(tag, n)).join('')}</tr>`;
const AFTER = `<table><caption>Load by pier</caption><thead>${row('th')}</thead><tbody>${row('td')}${row('td')}</tbody></table>
<p>The figures were checked twice<sup><a href="#fn1" id="ref1">1</a></sup> before the vote, and once more on the morning after it.</p>
<ol><li id="fn1">Report of the harbour office to the council, chapter four, on the bearings. <a href="#ref1">back</a></li></ol>`;

const firstInFront = (view: View) =>
  view.run(() => {
    const all = [...document.querySelectorAll('.article-text p')];
    const first = all.find((it) => it.getBoundingClientRect().bottom > 70);
    return Number(/\d+/.exec(first?.textContent ?? '')?.[0] ?? -1);
  });

story('the text of an article', {}, (browser) => {
  it('opens where the page was half read; footnotes, tables and the legible face are there', async () => {
    const { site, open, page, openOurs } = browser();
    site.put('/half-read', { body: storyPage({ title: 'Half read', paragraphs: LONG, after: AFTER }) });
    await open(site.url('/half-read'));
    await page.run(() => {
      const all = [...document.querySelectorAll('p')];
      all.find((it) => it.textContent?.startsWith('Paragraph 20.'))?.scrollIntoView({ behavior: 'instant' });
      scrollBy({ top: -70, behavior: 'instant' });
    });
    const popup = await openPopup(browser());
    await popup.click(`text=${say('save')}`);
    await waitForStanding(popup, say('standingSaved'));
    await popup.close();
    const saved = await waitForRow(browser(), 'articles', (it) => it.title === 'Half read');
    const { id } = await waitForRow(browser(), 'articles', (it) => it.id === saved.id && it.progress > 0.3);

    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => scrollY > 500);
    await poll(
      async () => Math.abs((await firstInFront(reader)) - 20) <= 1,
      async () => `In front: ${await firstInFront(reader)}`,
    );

    // Who scrolls by hand is not taken back to the place while the text around it still settles.
    await reader.press('End');
    // What is far from the window has no size before it comes near.
    await reader.run(() => document.querySelector('.table-scroll')?.scrollIntoView({ behavior: 'instant' }));
    const tabIndex = await reader.until(() => {
      const frame = document.querySelector('.table-scroll') as HTMLElement;
      return frame.scrollWidth > frame.clientWidth && String(frame.tabIndex);
    });
    const lines = await reader.run(() => {
      const cell = document.querySelector('.table-scroll td') as HTMLElement;
      return cell.clientHeight / Number.parseFloat(getComputedStyle(cell).lineHeight);
    });
    expect(lines, 'before words stand one above the other, the table scrolls').toBeLessThan(4);
    const wide = await reader.run(() => document.body.scrollWidth - innerWidth);
    expect([tabIndex, wide <= 0], 'the table scrolls, the page does not').toEqual(['0', true]);

    await reader.run(() =>
      document.querySelector('.article-text sup')?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await reader.click('.article-text sup a');
    await reader.until(() => {
      const preview = document.activeElement?.closest('aside');
      return preview?.textContent?.includes('chapter four');
    });
    await reader.press('Escape');
    await reader.until(() => document.activeElement?.closest('sup'));
    await reader.press('Enter');
    await reader.until(() => document.activeElement?.closest('aside')?.textContent?.includes('chapter four'));
    await reader.press('Escape');
    await reader.until(() => document.activeElement?.closest('sup'));

    await reader.press('t');
    await reader.click(`text=${say('face_legible')}`);
    await reader.until(() => document.documentElement.dataset.face === 'legible');
    const loaded = await reader.until(async () => {
      const faces = await document.fonts.load('19px "Atkinson Hyperlegible"', 'The span');
      return faces.length > 0 && faces[0]?.status;
    });
    expect(loaded).toBe('loaded');
    await reader.press('Escape');
    await reader.press('0');
    await reader.close();
  });

  it('goes on in the order of the list, and archives on the way', async () => {
    const { site, openOurs, ourTab } = browser();
    for (const n of [1, 2, 3]) {
      site.put(`/in-order-${n}`, { body: storyPage({ title: `In order ${n}` }) });
      await saveWithPopup(browser(), site.url(`/in-order-${n}`));
    }
    const list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelectorAll('[data-row] a').length >= 3);
    await list.run(() => document.querySelector<HTMLElement>('[data-row] a')?.click());
    const reader = await ourTab('reader.html');
    const reads = (title: string) =>
      reader.until((wanted) => document.querySelector('h1')?.textContent === wanted, title);
    await reads('In order 3');
    await reader.until((name) => document.querySelector(`[aria-label="${name}"]`), say('keyNext'));
    await reader.press('n');
    await reads('In order 2');
    await reader.until((name) => document.querySelector(`[aria-label="${name}"]`), say('keyNext'));
    await reader.press('e');
    await reads('In order 1');
    await waitForRow(browser(), 'articles', (it) => it.title === 'In order 2' && it.state === 'archived');
    await reader.close();
    await list.close();
  });
});
