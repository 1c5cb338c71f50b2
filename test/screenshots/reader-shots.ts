import type { Page } from 'puppeteer-core';
import { change } from './changed-rows.ts';
import { ANNOTATED, ELEMENTS } from './reader-samples.ts';
import { ALL, press, selectWords } from './shot-tools.ts';
import type { Studio } from './studio.ts';

/** The reader's own views: each in the themes and widths in which it is most likely to go wrong. */

const READER = 'reader.html?id=sample-0';
const THEMES = ['light', 'sepia', 'dark', 'black', 'contrast'] as const;

const wearing = (theme: string) => (page: Page) =>
  page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);

/** Selects the `n`th few letters of the second paragraph. Runs in the page. */
function selectAnew(n: number) {
  const words = document.querySelectorAll('.article-text p')[1]?.firstChild;
  if (words) document.getSelection()?.setBaseAndExtent(words, 6 * n - 6, words, 6 * n - 1);
}

const opened = (page: Page, key: string) => press(page, key).then(() => page.waitForSelector('nav section'));

export const READER_SHOTS: Record<string, (studio: Studio, name: string) => Promise<void>> = {
  'reader-themes': async (studio, name) => {
    for (const theme of THEMES) {
      await studio.fill(ALL);
      await studio.shootPage(`${name}-${theme}`, READER, { width: 760, height: 1000 }, async (page) => {
        await change(page, {}, { bodies: [{ id: 'sample-0', html: ELEMENTS }] });
        await wearing(theme)(page);
        for (const key of ['1', '2', '3', '4']) {
          await page.evaluate(selectAnew, Number(key));
          await press(page, key);
          await page.waitForFunction((count) => CSS.highlights.size >= count, {}, Number(key));
        }
        await page.evaluate(() => document.querySelector('.article-text')?.scrollIntoView());
      });
    }
  },
  'reader-choices': async (studio, name) => {
    await studio.fill(ALL);
    for (const theme of THEMES)
      await studio.shootPage(`${name}-${theme}`, READER, { width: 400, height: 700 }, async (page) => {
        await wearing(theme)(page);
        await opened(page, theme === 'contrast' ? 'i' : 't');
      });
  },
  'reader-elements': async (studio, name) => {
    for (const width of [1000, 360]) {
      await studio.fill(ALL);
      const look = { width, height: 900, whole: true };
      await studio.shootPage(`${name}-${width}`, READER, look, (page) =>
        change(page, { leadPicture: null }, { bodies: [{ id: 'sample-0', html: ELEMENTS + ANNOTATED }] }),
      );
    }
  },
  'reader-menu': async (studio, name) => {
    for (const [width, theme] of [
      [800, 'light'],
      [360, 'dark'],
    ] as const) {
      await studio.fill(ALL);
      await studio.shootPage(`${name}-${width}`, READER, { width, height: 800 }, async (page) => {
        await wearing(theme)(page);
        await page.evaluate(selectWords);
        await page.click('.article-text p:last-child', { delay: 1 }).catch(() => {});
        await page.evaluate(selectWords);
        await page.evaluate(() => document.querySelector<HTMLElement>('.article-text p')?.click());
        await page.waitForSelector('[data-marking]');
        if (width === 360) return;
        await page.evaluate(() => {
          for (const button of document.querySelectorAll<HTMLElement>('[data-marking] button'))
            if (!button.hasAttribute('aria-label')) {
              button.click();
              break;
            }
        });
        await page.waitForSelector('textarea');
        await page.type('textarea', 'Ask Maren Tilde about the winter of 2019.');
      });
    }
  },
  'reader-print': async (studio, name) => {
    await studio.fill(ALL);
    for (const [story, html] of [
      ['sample-0', null],
      ['sample-3', null],
      ['sample-0', ELEMENTS + ANNOTATED],
    ] as const)
      await studio.shootPage(
        `${name}-${html ? 'elements' : story}`,
        `reader.html?id=${story}`,
        { width: 640, height: 900, whole: true },
        async (page) => {
          if (html) await change(page, {}, { bodies: [{ id: 'sample-0', html }] });
          await page.emulateMediaType('print');
        },
      );
  },
  'reader-footnote': async (studio, name) => {
    for (const [width, theme] of [
      [900, 'light'],
      [320, 'dark'],
    ] as const) {
      await studio.fill(ALL);
      await studio.shootPage(`${name}-${width}`, READER, { width, height: 800 }, async (page) => {
        await change(page, {}, { bodies: [{ id: 'sample-0', html: ANNOTATED }] });
        await wearing(theme)(page);
        await page.waitForSelector('.article-text sup a');
        await page.click('.article-text sup a');
        await page.waitForSelector('#note-preview');
      });
    }
  },
  'reader-viewer': async (studio, name) => {
    await studio.fill(ALL);
    for (const width of [1100, 320])
      await studio.shootPage(`${name}-${width}`, READER, { width, height: 800 }, async (page) => {
        await press(page, 'g');
        await page.waitForSelector('dialog[open] img');
      });
  },
  'reader-smallest': async (studio, name) => {
    await studio.fill(ALL);
    for (const key of ['t', 'l', 'c', 'i', 'm'])
      await studio.shootPage(`${name}-${key}`, READER, { width: 320, height: 700 }, async (page) => {
        await page.evaluate(selectWords);
        await press(page, '1');
        await opened(page, key);
      });
  },
  'reader-no-picture': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, READER, { width: 900, height: 800 }, (page) =>
      change(page, { leadPicture: null }, { bodies: [{ id: 'sample-0', html: '<p>Words alone.</p>' }] }),
    );
  },
  'highlights-all': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(`${name}-reader`, READER, { width: 900, height: 800 }, async (page) => {
      await page.evaluate(selectWords);
      await press(page, '3');
      await page.waitForFunction(() => CSS.highlights.size > 0);
    });
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 720 }, async (page) => {
      await page.waitForSelector('[data-row]');
      await press(page, 'g', 'h');
      await page.waitForSelector('li[data-colour]');
    });
  },
};
