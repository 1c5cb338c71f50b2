import type { Page } from 'puppeteer-core';
import type { Look, Studio } from './studio.ts';

/** Bringing a file back: what is in it, on its way, and stopped half-way. */

/** Enough that a stop finds it on its way. */
const MANY = 12_000;
const RESTORE = 'Restore [\\d,.]+ articles';

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
        await button(page, 'Save a backup file', true);
        await page.waitForFunction(() => Object.hasOwn(globalThis, 'kept'));
        await studio.fill(3);
        await page.evaluate(chooseKept);
        await button(page, RESTORE);
        await page.evaluate(() => document.querySelector('h3')?.scrollIntoView({ block: 'end' }));
        await take(page, 'ready');
        await button(page, RESTORE, true);
        await button(page, 'Stop');
        await page.waitForFunction(() => Number(document.querySelector('progress')?.value) > 500);
        await page.evaluate(() => document.querySelector('progress')?.scrollIntoView({ block: 'center' }));
        await take(page, 'running');
        await button(page, 'Stop', true);
        await button(page, RESTORE);
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

/** Waits for the button whose words match all of `words`, an expression, and presses it when asked to. */
async function button(page: Page, words: string, press = false): Promise<void> {
  await page.waitForFunction(
    (wanted, pressed) => {
      const all = [...document.querySelectorAll('button')];
      const found = all.find((it) => new RegExp(`^${wanted}$`).test(it.textContent ?? ''));
      if (pressed) found?.click();
      return found !== undefined;
    },
    {},
    words,
    press,
  );
}
