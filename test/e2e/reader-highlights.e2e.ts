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
});
