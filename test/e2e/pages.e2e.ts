import { expect, it } from 'vitest';
import type { Harness } from './harness/harness.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { saveWithPopup, waitForRow } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const TITLE = 'A bridge in three parts';
const pager = (path: string) =>
  `<nav class="pagination">${[1, 2, 3].map((n) => `<a href="${path}?page=${n}">${n}</a>`).join(' ')}</nav>`;

/** A site that sends another page for each number; the test site knows paths only, so each number is a path. */
function publish({ site }: Harness, path: string, answers: (n: number) => boolean) {
  for (const n of [1, 2, 3]) {
    const address = n === 1 ? path : `${path}/${n}`;
    const paragraphs = PARAGRAPHS.map((it) => `Part ${n}. ${it}`);
    const links = pager(path).replaceAll(
      /href="[^"]*page=(\d)"/g,
      (_, m) => `href="${m === '1' ? path : `${path}/${m}`}"`,
    );
    const body = storyPage({ title: TITLE, paragraphs, after: links });
    site.put(address, answers(n) ? { body } : { body: 'Not now', status: 503 });
  }
}
const inOrder = /Part 1[\s\S]*Part 2[\s\S]*Part 3/;

story('a story of several pages', {}, (browser) => {
  it('is joined in its own tab, without any permission; saved again it has not changed', async () => {
    const { site } = browser();
    publish(browser(), '/parts', () => true);
    const { id } = await saveWithPopup(browser(), site.url('/parts'));
    const row = await waitForRow(browser(), 'articles', (it) => it.id === id && it.pages?.rest.length === 0);
    expect(row).toMatchObject({ versions: 0, pages: { total: 3 } });
    const { text } = await waitForRow(browser(), 'texts', (it) => it.id === id);
    expect(text).toMatch(inOrder);
    expect(text.split('\n')).toHaveLength(PARAGRAPHS.length * 3);
  });
});

story('a story whose pages did not all come', { granted: true }, (browser) => {
  it('says so in the reader, and is joined from there', async () => {
    const { site, openOurs } = browser();
    publish(browser(), '/broken', (n) => n < 3);
    const { id } = await saveWithPopup(browser(), site.url('/broken'));
    await waitForRow(browser(), 'articles', (it) => it.id === id && it.pages?.rest.length === 1);
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(
      (words) => document.body.textContent?.includes(words),
      say('pagesSomeSaved', '2', '3'),
    );
    await reader.until((words) => document.body.textContent?.includes(words), say('originalFailed'));
    publish(browser(), '/broken', () => true);
    await reader.click(`text=${say('pagesFetch_one')}`);
    await reader.until((words) => document.body.textContent?.includes(words), say('pagesJoined'));
    expect(await reader.text()).toMatch(inOrder);
    await reader.close();
  });
});
