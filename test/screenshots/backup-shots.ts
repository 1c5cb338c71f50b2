import type { Page } from 'puppeteer-core';
import type { Look, Studio } from './studio.ts';

/** Bringing a file back: what is in it, on its way, and stopped half-way. */

/** Enough that a stop finds it on its way. */
const MANY = 12_000;

const LOOKS: Look[] = [
  { width: 900, height: 700, theme: 'light' },
  { width: 900, height: 700, theme: 'dark' },
  { width: 360, height: 700, theme: 'light' },
];

export const BACKUP_SHOTS = {
  'options-restore': async (studio: Studio, name: string) => {
    for (const look of LOOKS) {
      await studio.fill(3, MANY);
      const called = look.width === 360 ? `${name}-narrow` : `${name}-${look.theme}`;
      const take = (page: Page, stage: string) => studio.keep(page, `${called}-${stage}`);
      await studio.shootPage(`${called}-stopped`, 'options.html', look, async (page) => {
        await page.evaluate(keepDownload);
        await pressCalled(page, 'Save a backup file');
        await page.waitForFunction(() => Object.hasOwn(globalThis, 'kept'));
        await studio.fill(3);
        await page.evaluate(chooseKept);
        await isCalled(page, /^Restore [\d,.]+ articles$/);
        await page.evaluate(() => document.querySelector('h3')?.scrollIntoView({ block: 'end' }));
        await take(page, 'ready');
        await pressCalled(page, /^Restore [\d,.]+ articles$/);
        await isCalled(page, 'Stop');
        await page.waitForFunction(() => Number(document.querySelector('progress')?.value) > 500);
        await page.evaluate(() => document.querySelector('progress')?.scrollIntoView({ block: 'center' }));
        await take(page, 'running');
        await pressCalled(page, 'Stop');
        await isCalled(page, /^Restore [\d,.]+ articles$/);
      });
    }
  },
};

/** Runs in the page: the next file that is offered is kept at hand. */
function keepDownload() {
  URL.createObjectURL = (file) => {
    Object.assign(globalThis, { kept: file });
    return '#';
  };
}

/** Runs in the page: as if the reader had chosen the file that was kept. */
function chooseKept() {
  const input = document.querySelector<HTMLInputElement>('input[type=file][accept*=gz]');
  const files = new DataTransfer();
  files.items.add(new File([(globalThis as unknown as { kept: Blob }).kept], 'library.jsonl.gz'));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  input?.scrollIntoView({ block: 'center' });
}

async function isCalled(page: Page, words: string | RegExp): Promise<void> {
  const source = typeof words === 'string' ? `^${words}$` : words.source;
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].some((b) => new RegExp(wanted).test(b.textContent ?? '')),
    {},
    source,
  );
}

async function pressCalled(page: Page, words: string | RegExp): Promise<void> {
  await isCalled(page, words);
  const source = typeof words === 'string' ? `^${words}$` : words.source;
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('button')]
      .find((b) => new RegExp(wanted).test(b.textContent ?? ''))
      ?.click();
  }, source);
}
