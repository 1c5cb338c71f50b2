import { expect } from 'vitest';
import type { ArticleRow } from '../../../lib/db/rows.ts';
import type { Harness, Tables, View } from './harness.ts';
import { poll } from './poll.ts';
import { say } from './stories.ts';

/** What a person does, in words of one line. */

/** The popup over the page in front, once it knows how the page stands. */
export async function openPopup(browser: Harness, view?: View): Promise<View> {
  await browser.pressToolbarButton(view);
  const popup = await browser.popup();
  await popup.until(() => document.querySelector('[data-tone] p')?.textContent?.trim());
  return popup;
}

/** What the popup or panel says of the page in front. */
export function standing(view: View): Promise<string> {
  return view.run(() => document.querySelector('[data-tone] p')?.firstChild?.textContent?.trim() ?? '');
}

/** Waits until it says these words. */
export async function waitForStanding(view: View, words: string): Promise<void> {
  await view.until((wanted) => {
    const said = document.querySelector('[data-tone] p')?.firstChild?.textContent?.trim() ?? '';
    return said.startsWith(wanted);
  }, words);
}

/** Presses Save where it is offered, and waits until the page is said to be no article for this reason. */
export async function saveInVain(popup: View, words: string): Promise<void> {
  const offered = await popup.run(
    (save) => [...document.querySelectorAll('button')].some((it) => it.textContent?.trim() === save),
    say('save'),
  );
  if (offered) await popup.click(`text=${say('save')}`);
  await waitForStanding(popup, words);
}

/** Opens a page of the test site and saves it with the button in the popup. The popup is closed again. */
export async function saveWithPopup(browser: Harness, url: string): Promise<ArticleRow> {
  await browser.open(url);
  const popup = await openPopup(browser);
  await popup.click(`text=${say('save')}`);
  await waitForStanding(popup, say('standingSaved'));
  await popup.close();
  return onlyArticle(browser, (row) => row.url === url);
}

/** The one article that fits; fails when there is none or more. */
export async function onlyArticle(browser: Harness, fits: (row: ArticleRow) => boolean): Promise<ArticleRow> {
  const rows = (await browser.rows('articles')).filter(fits);
  expect(rows).toHaveLength(1);
  return rows[0] as ArticleRow;
}

/** Waits until a table has a row that fits, and returns it. */
export function waitForRow<K extends keyof Tables>(
  browser: Harness,
  table: K,
  fits: (row: Tables[K]) => boolean,
): Promise<NonNullable<Tables[K]>> {
  return poll(
    async () => (await browser.rows(table)).find(fits),
    async () => JSON.stringify(await browser.rows(table)).slice(0, 2000),
  ) as Promise<NonNullable<Tables[K]>>;
}

/** Nothing half-made: every article has its body and text, and nothing lies about without an article. */
export async function expectWhole(browser: Harness): Promise<void> {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
  const articles = ids(await browser.rows('articles'));
  expect(ids(await browser.rows('bodies'))).toEqual(articles);
  expect(ids(await browser.rows('texts'))).toEqual(articles);
  const owners = new Set((await browser.rows('removals')).map(({ articleId }) => articleId));
  expect([...owners].filter((id) => !articles.includes(id))).toEqual([]);
}

/** Waits for a toast that says this. */
export function waitForToast(browser: Harness, words: string) {
  return poll(
    async () => {
      const toast = await browser.toast();
      return toast?.text.includes(words) ? toast : null;
    },
    async () => `The toast: ${JSON.stringify(await browser.toast())}`,
  );
}

export async function waitForNoToast(browser: Harness): Promise<void> {
  await poll(async () => (await browser.toast()) === null);
}
