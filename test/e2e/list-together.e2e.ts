import { expect, it } from 'vitest';
import { copyRow } from './harness/copy-row.ts';
import type { View } from './harness/harness.ts';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const HOUR = 60 * 60 * 1000;
/** More than a page of one site, then some of another. */
const COPIES = Array.from({ length: 16 }, (_, n) => ({
  title: `Copy ${n + 1}`,
  older: (n + 1) * HOUR,
  tags: n === 0 ? ['water'] : [],
  ...(n < 13 ? {} : { host: 'far.example', siteName: 'Far Post' }),
}));

story('what is done in several places', {}, (browser) => {
  it('is taken back step by step, and leaves alone what was done elsewhere since', async () => {
    const { site, openOurs, rows } = browser();
    site.put('/river', { body: storyPage({ title: 'River story' }) });
    const { id } = await saveWithPopup(browser(), site.url('/river'));
    const before = await openOurs('sidepanel.html');
    await before.run(copyRow, id, { siteName: 'The Daily' }, COPIES);
    await before.close();
    const list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelectorAll('[data-row]').length > 8);
    const tagsOf = async (name: string) => (await rows('articles')).find((it) => it.id === name)?.tags ?? [];
    const binned = async () => (await rows('articles')).filter(({ trashedAt }) => trashedAt > 0).length;

    // One favourite, then a tag for two.
    await pressUntilFocus(list, 'j');
    await list.press('f');
    await poll(async () => (await rows('articles')).some(({ favourite }) => favourite === 1));
    for (const key of ['x', 'j', 'x']) await list.press(key);
    await list.until(() => document.querySelectorAll('[data-selected]').length === 2);
    await list.press('t');
    await list.until(() => document.querySelector('dialog[open] input') === document.activeElement);
    for (const letter of ['l', 'a', 'n', 'd']) await list.press(letter);
    await list.press('Enter');
    await poll(async () => (await tagsOf('copy-1')).join() === 'water,land');
    await list.click('dialog[open] header button');

    // Nothing is done to what is selected while something else is asked, wherever the focus went.
    await list.press('?');
    await list.click('dialog[open] h3');
    await list.run(() => (document.activeElement as HTMLElement | null)?.blur());
    await list.press('#');
    await list.press('Escape');
    await list.until(() => !document.querySelector('dialog[open]'));
    expect(await binned()).toBe(0);
    await list.press('Escape');
    await list.until(() => !document.querySelector('[data-selected]'));

    // Another view makes two tags one.
    const options = await openOurs('options.html');
    const field = `input[aria-label="${say('tagName', 'water')}"]`;
    await options.until((selector) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) return false;
      input.focus();
      input.value = 'sea';
      return input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, field);
    await options.press('Enter');
    await poll(async () => (await tagsOf('copy-1')).join() === 'sea,land');
    await options.close();

    await list.press('u');
    await poll(async () => (await tagsOf('copy-1')).join() === 'sea');
    expect(await tagsOf(id)).toEqual([]);
    await list.press('u');
    await poll(async () => (await rows('articles')).every(({ favourite }) => favourite === 0));
    await list.press('u');
    await list.until((words) => document.body.textContent?.includes(words), say('nothingToUndo'));
    await list.close();
  });

  it('a group keeps its heading when the row above it goes, and a search looks through it all', async () => {
    const { openOurs } = browser();
    const helper = await openOurs('privacy.html');
    await helper.run(() =>
      localStorage.setItem(
        'list-panel',
        JSON.stringify({ sort: 'site', grouped: true, density: 'headlines' }),
      ),
    );
    await helper.close();
    const list = await openOurs('sidepanel.html');
    const headings = (count: number) =>
      list.until((wanted) => {
        const found = [...document.querySelectorAll('main p[role=presentation]')].map((it) => it.textContent);
        return found.length === wanted && found;
      }, count);
    await list.until(() => document.querySelectorAll('[data-row]').length === 17);
    expect(await headings(2)).toEqual(['The Daily', 'Far Post']);
    // All of the first page, with the row by which the second one knows where it begins.
    await pressUntilFocus(list, 'j');
    await list.press('x');
    for (let rest = 9; rest > 0; rest--) for (const key of ['j', 'x']) await list.press(key);
    await list.until(() => document.querySelectorAll('[data-selected]').length === 10);
    await list.press('e');
    await list.until(() => document.querySelectorAll('[data-row]').length === 7);
    expect(await headings(2)).toEqual(['The Daily', 'Far Post']);
    await list.press('u');
    await list.until(() => document.querySelectorAll('[data-row]').length === 17);
    expect(await headings(2)).toBeTruthy();

    for (const letter of ['/', 'a', 'f', 't', 'e', 'r', ':']) await list.press(letter);
    await list.until(() => document.querySelectorAll('[role=option]').length === 6);
    // A day that is still typed asks for nothing; a name before it does.
    expect(await list.run(() => document.querySelectorAll('[data-row]').length)).toBeGreaterThan(8);
    await list.press('ArrowDown');
    await list.press('Enter');
    await list.until(() => /^after:\d{4}-\d\d-\d\d $/.test(document.querySelector('input')?.value ?? ''));
    for (const key of ['Escape', 'b', 'y', ':', 'h', 'a', 'l']) await list.press(key);
    await list.until(() => document.querySelectorAll('[role=option]').length === 1);
    for (const key of ['ArrowDown', 'Enter']) await list.press(key);
    await list.until(() => document.querySelector('input')?.value === 'by:"Ines Halloran" ');
    await list.until(() => document.querySelectorAll('[data-row]').length > 8);
    // What is deleted among the results goes, and comes back.
    for (const key of ['Escape', 'r', 'i', 'v', 'e', 'r']) await list.press(key);
    await list.until(() => document.querySelectorAll('[data-row]').length === 1);
    for (const key of ['Enter', '#']) await list.press(key);
    await list.until(() => document.querySelectorAll('[data-row]').length === 0);
    await list.press('u');
    await list.until(() => document.querySelectorAll('[data-row]').length === 1);
    await list.run(() => localStorage.clear());
    await list.close();
  });
});

/** The keys of the list come a moment after its rows. */
async function pressUntilFocus(list: View, key: string): Promise<void> {
  await poll(async () => {
    await list.press(key);
    return list.run(() => document.activeElement?.closest('[data-row]') !== null);
  });
}
