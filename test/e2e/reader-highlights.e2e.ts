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

/** What the browser paints: colour → words. */
const painted = (view: View) =>
  view.run(() =>
    [...(CSS.highlights as unknown as Map<string, Set<Range>>)].map(
      ([name, ranges]) => `${name}: ${[...ranges].map(String).join(', ')}`,
    ),
  );

story('highlights', {}, (browser) => {
  it('are painted, annotated and found again after another save', async () => {
    const { site, openOurs, open, ourTab } = browser();
    const title = 'Words worth keeping';
    site.put('/words', { body: storyPage({ title }) });
    const { id } = await saveWithPopup(browser(), site.url('/words'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    await select(reader, 'the old swing bridge');
    await reader.click(`text=${say('colour_green')}`);
    await reader.until(() => CSS.highlights.size === 1);
    expect(await painted(reader)).toEqual(['mark-green: the old swing bridge']);
    await reader.close();

    const paragraphs = [
      'A correction was made to this story on Friday, after the mayor wrote to us.',
      ...PARAGRAPHS,
    ];
    site.put('/words', {
      body: storyPage({
        title,
        paragraphs: paragraphs.map((it) => it.replace('old swing', 'old iron swing')),
      }),
    });
    await open(site.url('/words'));
    const popup = await openPopup(browser());
    await popup.click(`text=${say('saveAgain')}`);
    await waitForStanding(popup, startOf('standingUpdated'));
    await waitForRow(browser(), 'articles', (row) => row.id === id && row.versions === 1);
    await popup.close();

    const again = await openOurs(`reader.html?id=${id}`);
    await again.until(() => CSS.highlights.size === 1);
    expect(await painted(again)).toEqual(['mark-green: the old iron swing bridge']);
    await again.close();

    const list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelector('[data-row]'));
    await list.press('g');
    await list.press('h');
    await list.until(() => document.querySelector<HTMLElement>('li a')?.textContent);
    await list.run(() => document.querySelector<HTMLElement>('li a')?.click());
    const there = await ourTab('reader.html');
    // It opens at the highlight, with its menu.
    await there.until(() => document.querySelector('[data-marking] [aria-pressed="true"]'));
    await there.press('Delete');
    await there.until(() => CSS.highlights.size === 0);
    await there.press('u');
    await there.until(() => CSS.highlights.size === 1);
    await there.close();
    await list.close();
  });
});
