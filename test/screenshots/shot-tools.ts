import type { Page } from 'puppeteer-core';
import type { Studio } from './studio.ts';

/** How many sample stories there are. */
export const ALL = 8;
export const themes = ['light', 'dark'] as const;
export const PANEL = { width: 360, height: 720 };

/** Takes one or more pictures; their names begin with `name`. */
export type Shoot = (studio: Studio, name: string) => Promise<void>;

export function inBothThemes(count: number, file: string, look: Parameters<Studio['shootPage']>[2]): Shoot {
  return async (studio, name) => {
    await studio.fill(count);
    for (const theme of themes) await studio.shootPage(`${name}-${theme}`, file, { ...look, theme });
  };
}

export function shown(words: string): (page: Page) => Promise<void> {
  return async (page) => {
    const isShown = (wanted: string) => document.body.textContent?.includes(wanted);
    await page.waitForFunction(isShown, { timeout: 10_000 }, words).catch(async () => {
      throw new Error(`“${words}” is not in: ${await page.evaluate(() => document.body.textContent)}`);
    });
  };
}

/** As the options page sets it. */
export async function setDensity(page: Page, density: string): Promise<void> {
  await page.evaluate((wanted) => {
    localStorage.setItem('list-panel', JSON.stringify({ density: wanted }));
  }, density);
  await page.reload({ waitUntil: 'networkidle0' });
  await page.waitForSelector(`[data-row][data-density=${density}]`);
}

export const setContrast = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dataset.theme = 'contrast';
  });

/** Selects the first words of the text. Runs in the page. */
export function selectWords() {
  const words = document.querySelector('.article-text p')?.firstChild;
  if (words) document.getSelection()?.setBaseAndExtent(words, 4, words, 40);
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as 'j');
}

/** Goes to the first row by key; the keys of the list come a moment after its rows. */
export async function goToFirstRow(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    return document.activeElement?.closest('[data-row]');
  });
}

/** Selects the first `count` rows, by keys. */
export async function selectRows(page: Page, count: number): Promise<void> {
  await goToFirstRow(page);
  await press(page, 'x');
  for (let times = 1; times < count; times++) await press(page, 'j', 'x');
  await page.waitForSelector('[role=toolbar]');
}
