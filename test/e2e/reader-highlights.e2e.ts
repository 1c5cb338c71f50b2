import { expect, it } from 'vitest';
import type { View } from './harness/harness.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { openPopup, saveWithPopup, waitForRow, waitForStanding } from './harness/steps.ts';
import { say, startOf, story } from './harness/stories.ts';

/** Selects the words in the text and presses beside them, as a mouse does. */
const select = (view: View, words: string) =>
  view.run((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.article-text') as Node, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      node.parentElement?.click();
    }
  }, words);

/** Waits until the browser paints just this: `mark-green: the words`, in the order of their colours. */
const paints = (view: View, ...wanted: string[]) =>
  view.until((all) => {
    const registry = CSS.highlights as unknown as Map<string, Set<Range>>;
    const now = [...registry].map(([name, ranges]) => `${name}: ${[...ranges].map(String).join(', ')}`);
    return now.sort().join('; ') === all.join('; ');
  }, wanted);

story('highlights', {}, (browser) => {
  it('are painted, annotated and found again after another save; what is gone is listed', async () => {
    const { site, openOurs, open, ourTab } = browser();
    const title = 'Words worth keeping';
    site.put('/words', { body: storyPage({ title }) });
    const { id } = await saveWithPopup(browser(), site.url('/words'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    await select(reader, 'the old swing bridge');
    await reader.click(`text=${say('colour_green')}`);
    await paints(reader, 'mark-green: the old swing bridge');
    await select(reader, 'past the fish market');
    await reader.press('w');
    await reader.until(() => document.activeElement?.matches('textarea'));
    for (const letter of 'Why') await reader.press(letter);
    await reader.click(`text=${say('noteKeep')}`);
    await select(reader, 'four nights');
    await reader.press('4');
    const others = ['mark-red: four nights', 'mark-yellow: past the fish market'];
    await paints(reader, 'mark-green: the old swing bridge', ...others);
    await reader.close();

    const [, , , , last = ''] = PARAGRAPHS;
    const paragraphs = [
      'A correction was made to this story on Friday, after the mayor wrote to us.',
      ...PARAGRAPHS.slice(0, 4).map((it) => it.replace('old swing', 'old iron swing')),
      `${last.split('.')[0]}.`,
    ];
    site.put('/words', { body: storyPage({ title, paragraphs }) });
    await open(site.url('/words'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('saveAgain')}`);
    await waitForStanding(popup, startOf('standingUpdated'));
    await waitForRow(browser(), 'articles', (row) => row.id === id && row.versions === 1);
    await popup.close();

    const again = await openOurs(`reader.html?id=${id}`);
    await paints(again, 'mark-green: the old iron swing bridge', 'mark-yellow: past the fish market');
    await again.press('m');
    const list = await again.until(() => document.querySelector('nav section')?.textContent);
    for (const words of ['Why', say('highlightsLost'), 'four nights']) expect(list).toContain(words);
    await again.close();

    const panel = await openOurs('sidepanel.html');
    await panel.until(() => document.querySelector('[data-row]'));
    await panel.click(`text=${say('keyHighlights')}`);
    await panel.until(() => document.querySelectorAll('li a').length === 3);
    await panel.click('input[type=search]');
    for (const letter of 'swing') await panel.press(letter);
    await panel.until(() => document.querySelectorAll('li a').length === 1);
    await panel.click('li a');
    const there = await ourTab('reader.html');
    // It opens at the highlight, with its menu.
    await there.until(() => document.querySelector('[data-marking] [aria-pressed="true"]'));
    await there.press('Delete');
    await paints(there, 'mark-yellow: past the fish market');
    // It can be taken back as soon as that is said.
    await there.until(
      (undo) => [...document.querySelectorAll('button')].some((it) => it.textContent?.trim() === undo),
      say('undo'),
    );
    await there.press('u');
    await paints(there, 'mark-green: the old iron swing bridge', 'mark-yellow: past the fish market');
    await there.close();
    await panel.close();
  });

  it('a note in the middle leaves its writer there, and after a panel Space scrolls on', async () => {
    const { site, openOurs } = browser();
    const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraph ${n}. ${PARAGRAPHS[n % 5]}`);
    site.put('/middle', { body: storyPage({ title: 'Read to the middle', paragraphs }) });
    const { id } = await saveWithPopup(browser(), site.url('/middle'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelectorAll('.article-text p').length === 60);
    await reader.run(() => {
      const middle = document.querySelectorAll('.article-text p')[30];
      middle?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const words = middle?.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(words, 0, words, 12);
    });
    const isInFront = () => {
      const { top = -1 } = document.querySelectorAll('.article-text p')[30]?.getBoundingClientRect() ?? {};
      return top > 0 && top < innerHeight;
    };
    await reader.press('w');
    await reader.until(() => document.activeElement?.tagName === 'TEXTAREA');
    await reader.press('A');
    await reader.press('Escape');
    await reader.until(() => CSS.highlights.size === 1 && !document.querySelector('textarea'));
    await reader.until(() => document.activeElement?.tagName === 'MAIN');
    expect(await reader.run(isInFront)).toBe(true);
    await reader.press('i');
    await reader.until(() => document.querySelector('nav section')?.contains(document.activeElement));
    await reader.press('Escape');
    await reader.until(() => document.activeElement?.tagName === 'MAIN');
    expect(await reader.run(isInFront)).toBe(true);
    const before = await reader.run(() => scrollY);
    await reader.press(' ');
    await reader.until((at) => scrollY > at + 100, before);
    expect(await reader.run(() => document.querySelector('nav section'))).toBeNull();
    await reader.close();
  });

  it('hold over two paragraphs, of which one is changed later, and are copied as two', async () => {
    const { site, openOurs, open } = browser();
    const title = 'Words over two paragraphs';
    // As many sites have it: nothing stands between two paragraphs.
    const page = (paragraphs = PARAGRAPHS) =>
      storyPage({ title, paragraphs }).replaceAll('</p>\n<p>', '</p><p>');
    site.put('/over-two', { body: page() });
    const { id } = await saveWithPopup(browser(), site.url('/over-two'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    await reader.run(() => {
      const [first, second] = [...document.querySelectorAll('.article-text p')]
        .slice(0, 2)
        .map((it) => it.firstChild as Text);
      const words = 'a decade and cost two mayors their chairs.';
      document
        .getSelection()
        ?.setBaseAndExtent(first as Text, first?.data.indexOf(words) ?? 0, second as Text, 30);
    });
    await reader.press('2');
    await paints(
      reader,
      'mark-green: a decade and cost two mayors their chairs.Engineers told the meeting tha',
    );
    const row = await reader.until(async () => {
      const opened = indexedDB.open('broadsheet');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opened.onsuccess = () => resolve(opened.result);
      });
      const asked = db.transaction('highlights').objectStore('highlights').getAll();
      const rows = await new Promise<{ exact: string; articleId: string }[]>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
      db.close();
      return rows.find(({ exact }) => exact.startsWith('a decade'))?.exact;
    });
    expect(row).toBe('a decade and cost two mayors their chairs.\nEngineers told the meeting tha');

    const paragraphs = ['A line that was not there before.', ...PARAGRAPHS];
    paragraphs[2] = paragraphs[2]?.replace('told the meeting', 'told the evening’s meeting') ?? '';
    site.put('/over-two', { body: page(paragraphs) });
    await open(site.url('/over-two'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('saveAgain')}`);
    await waitForStanding(popup, startOf('standingUpdated'));
    await popup.close();
    await reader.until(() => document.body.textContent?.includes('was not there before'));
    await paints(
      reader,
      'mark-green: a decade and cost two mayors their chairs.Engineers told the evening’s meeting tha',
    );
    await reader.close();
  });
});
