import { expect, it } from 'vitest';
import { copyRow } from './harness/copy-row.ts';
import type { View } from './harness/harness.ts';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, startOf, story } from './harness/stories.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Each three days older than the one before, and of another length. */
const COPIES = [1, 3, 12, 40].map((minutes, n) => ({
  title: `Copy ${n + 1}`,
  minutes,
  older: (n + 1) * 3 * DAY,
}));

story('the tools of the list', {}, (browser) => {
  it('sorts, narrows down, tags one and many, searches by operators, sweeps, and takes it back', async () => {
    const { site, openOurs, rows } = browser();
    site.put('/river', { body: storyPage({ title: 'River story' }) });
    const { id } = await saveWithPopup(browser(), site.url('/river'));
    const before = await openOurs('sidepanel.html');
    await before.run(copyRow, id, { minutes: 4 }, COPIES);
    await before.close();
    const list = await openOurs('sidepanel.html');
    await list.until(() => document.querySelectorAll('[data-row]').length === 5);
    const shows = (...titles: string[]) =>
      list.until(
        (wanted) =>
          [...document.querySelectorAll('[data-row] h3')].map((it) => it.textContent).join() === wanted,
        titles.join(),
      );

    await list.click(`[aria-label="${say('filters')}"]`);
    await choose(list, say('sort'), 'shortest');
    await shows('Copy 1', 'Copy 2', 'River story', 'Copy 3', 'Copy 4');
    await choose(list, say('sort'), 'oldest');
    await shows('Copy 4', 'Copy 3', 'Copy 2', 'Copy 1', 'River story');
    await choose(list, say('filterTime'), '5');
    await shows('Copy 2', 'Copy 1', 'River story');
    await list.click(`text=${say('showAll')}`);
    await choose(list, say('sort'), 'newest');
    await shows('River story', 'Copy 1', 'Copy 2', 'Copy 3', 'Copy 4');

    // One row by its key, then two that are selected.
    const tag = async (name: string) => {
      await list.until(() => document.querySelector('dialog[open] input'));
      await list.run((value) => {
        const field = document.querySelector<HTMLInputElement>('dialog[open] input');
        if (!field) return;
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, name);
      await list.press('Enter');
      await list.until(
        (value) =>
          [...document.querySelectorAll('dialog[open] button')].some((it) => it.textContent === value),
        `${name}×`,
      );
      await list.click(`dialog[open] header button`);
      await list.until(() => !document.querySelector('dialog[open]'));
    };
    await list.run(() => document.querySelector<HTMLElement>('[data-row] a')?.focus());
    await list.press('t');
    await tag('water');
    for (const title of ['Copy 1', 'Copy 2']) await list.run(select, title, say('select'));
    await list.until(() => document.querySelectorAll('[data-selected]').length === 2);
    await list.click(`[role="toolbar"] [aria-label="${say('tags')}"]`);
    await tag('land');
    const tagged = async (name: string) =>
      (await rows('articles')).filter(({ tags }) => tags.includes(name)).length;
    expect([await tagged('water'), await tagged('land')]).toEqual([1, 2]);

    const type = (query: string) =>
      list.run((value) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        if (!field) return;
        field.focus();
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, query);
    await type('tag:wat');
    await list.until(() => document.querySelector('[role=option]')?.textContent?.startsWith('tag:water'));
    await type('tag:land longer:2 ');
    await shows('Copy 2');
    await type('tag:land -is:archived shorter:3');
    await shows('Copy 1');
    await type('river site:daily.example');
    await shows('River story');
    await type('');

    const options = await openOurs('options.html');
    const field = (name: string) => `input[aria-label="${say('tagName', name)}"]`;
    const rename = async (from: string, to: string) => {
      await options.until((selector) => document.querySelector(selector), field(from));
      await options.run(
        (selector, value) => {
          const input = document.querySelector<HTMLInputElement>(selector);
          if (!input) return;
          input.focus();
          input.value = value;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        field(from),
        to,
      );
      await options.press('Enter');
    };
    await rename('water', 'sea');
    await poll(async () => (await tagged('sea')) === 1);
    await rename('land', 'sea');
    await poll(async () => (await tagged('sea')) === 3);
    await options.click(`text=${say('undo')}`);
    await poll(async () => (await tagged('land')) === 2);
    await options.until((selector) => document.querySelector(selector), field('land'));
    await options.run((selector) => {
      const item = document.querySelector(selector)?.closest('li');
      [...(item?.querySelectorAll('button') ?? [])].at(-1)?.click();
    }, field('land'));
    await poll(async () => (await tagged('land')) === 0);
    await options.close();

    const archived = async () => (await rows('articles')).filter(({ state }) => state === 'archived').length;
    await list.click(`text=${startOf('sweep_other')}2`);
    await poll(async () => (await archived()) === 2);
    await list.click(`text=${say('undo')}`);
    await poll(async () => (await archived()) === 0);
    await list.close();
  });
});

/** Chooses in the menu of this name. */
function choose(view: View, name: string, value: string): Promise<unknown> {
  return view.until(
    (label, chosen) => {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
      if (!select) return false;
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    name,
    value,
  );
}

/** Presses the button of a row that selects it. */
function select(title: string, name: string): void {
  const row = [...document.querySelectorAll('[data-row]')].find(
    (it) => it.querySelector('h3')?.textContent === title,
  );
  row?.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
}
