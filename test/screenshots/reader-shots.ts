import type { Page } from 'puppeteer-core';
import { change } from './changed-rows.ts';
import { ALL, press, selectWords } from './shot-tools.ts';
import type { Studio } from './studio.ts';

/** The reader's own views: each in the themes and widths in which it is most likely to go wrong. */

const READER = 'reader.html?id=sample-0';
const THEMES = ['light', 'sepia', 'dark', 'black', 'contrast'] as const;

const wearing = (theme: string) => (page: Page) =>
  page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);

const cells = (tag: string) => `<tr>${`<${tag}>Pier on the north bank</${tag}>`.repeat(9)}</tr>`;
const ANNOTATED = `<p>The figures were checked twice<sup><a href="#note-1" id="note-2">1</a></sup> before the vote.</p>
<table><caption>Load by pier</caption><thead>${cells('th')}</thead><tbody>${cells('td')}${cells('td')}</tbody></table>
<figure><figcaption><a href="https://player.example/film">The bridge from above (player.example)</a></figcaption></figure>
<p>The council met again in the morning, and the harbour office with it.</p><p>Nobody spoke against it.</p>
<ol><li id="note-1">Report of the harbour office to the council, chapter four. <a href="#note-2">back</a></li></ol>`;

const opened = (page: Page, key: string) => press(page, key).then(() => page.waitForSelector('nav section'));

export const READER_SHOTS: Record<string, (studio: Studio, name: string) => Promise<void>> = {
  'reader-themes': async (studio, name) => {
    await studio.fill(ALL);
    for (const theme of THEMES)
      await studio.shootPage(`${name}-${theme}`, READER, { width: 1000, height: 800 }, async (page) => {
        await wearing(theme)(page);
        await page.evaluate(selectWords);
        await press(page, '2');
        await opened(page, 'i');
      });
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
