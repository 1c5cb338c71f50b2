import type { Page } from 'puppeteer-core';
import { FRONT_PAGE, STORY_PAGE } from './pages.ts';
import type { Studio } from './studio.ts';

/** How many sample stories there are. */
const ALL = 8;
const themes = ['light', 'dark'] as const;

type Shoot = (studio: Studio, name: string) => Promise<void>;

/** One entry for each situation; entries that differ only in the theme share one. */
export const SHOTS: Record<string, Shoot> = {
  'panel-empty': async (studio, name) => {
    await studio.fill(0);
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 720 });
  },
  'panel-three': inBothThemes(3, 'sidepanel.html', { width: 360, height: 720 }),
  'panel-all': inBothThemes(ALL, 'sidepanel.html', { width: 360, height: 1000 }),
  'panel-narrow': inBothThemes(ALL, 'sidepanel.html', { width: 320, height: 1000 }),
  'panel-wide': inBothThemes(ALL, 'sidepanel.html', { width: 620, height: 900 }),
  'panel-help': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 720 }, (page) => press(page, '?'));
  },
  'panel-archived': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 720 }, async (page) => {
      await press(page, 'j', 'j', 'e');
      await page.waitForSelector('section[aria-label]');
    });
  },
  'panel-search': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 720 }, async (page) => {
      await page.type('input[type=search]', 'light');
      await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
    });
  },
  'panel-right-to-left': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 900 }, (page) =>
      page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      }),
    );
  },
  'panel-error': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 720, broken: true });
  },
  'popup-not-saved': async (studio, name) => {
    await studio.fill(3);
    studio.publish('/story', STORY_PAGE);
    for (const theme of themes)
      await studio.shootPopup(`${name}-${theme}`, '/story', { theme }, shown('Not saved'));
  },
  'popup-saved': async (studio, name) => {
    studio.publish('/story', STORY_PAGE);
    for (const theme of themes) {
      await studio.fill(3);
      await studio.shootPopup(`${name}-${theme}`, '/story', { theme }, async (popup) => {
        await shown('Not saved')(popup);
        await popup.keyboard.press('Enter');
        await shown('Read now')(popup);
      });
    }
    await studio.shootPopup('popup-already-saved', '/story', {}, shown('Save again'));
    await studio.shootPopup('popup-updated', '/story', {}, async (popup) => {
      await shown('Save again')(popup);
      await popup.keyboard.press('Enter');
      await shown('Already saved')(popup);
    });
  },
  'popup-front-page': async (studio, name) => {
    studio.publish('/', FRONT_PAGE);
    await studio.fill(3);
    await studio.shootPopup(name, '/', {}, async (popup) => {
      await shown('Not saved')(popup);
      await popup.keyboard.press('Enter');
      await shown('Save as a link')(popup);
    });
  },
  'popup-browser-page': async (studio, name) => {
    await studio.fill(0);
    await studio.shootPopup(name, 'chrome://version', {}, shown('Browser pages'));
  },
  reader: inBothThemes(ALL, 'reader.html?id=sample-0', { width: 1100, height: 1000, whole: true }),
  'reader-narrow': inBothThemes(ALL, 'reader.html?id=sample-0', { width: 380, height: 800, whole: true }),
  'reader-removed': async (studio, name) => {
    await studio.shootPage(name, 'reader.html?id=sample-0', { width: 900, height: 1000 }, (page) =>
      page.click('summary'),
    );
  },
  'reader-panels': async (studio, name) => {
    await studio.fill(ALL);
    for (const [key, theme, width] of [
      ['t', 'sepia', 1100],
      ['m', 'black', 900],
      ['c', 'contrast', 380],
      ['v', 'light', 380],
      ['l', 'dark', 1100],
    ] as const) {
      const look = { width, height: 900 };
      await studio.shootPage(`${name}-${theme}`, 'reader.html?id=sample-0', look, async (page) => {
        await page.evaluate((wanted) => {
          document.documentElement.dataset.theme = wanted;
        }, theme);
        await page.evaluate(selectWords);
        await press(page, 'h', key);
        await page.waitForSelector('nav section');
      });
    }
  },
  'reader-arabic': inBothThemes(ALL, 'reader.html?id=sample-3', { width: 900, height: 900 }),
  'reader-japanese': inBothThemes(ALL, 'reader.html?id=sample-4', { width: 900, height: 900 }),
  'reader-long-headline': inBothThemes(ALL, 'reader.html?id=sample-5', { width: 900, height: 700 }),
  'reader-gone': async (studio, name) => {
    await studio.shootPage(name, 'reader.html?id=nothing', { width: 900, height: 500 });
  },
  options: inBothThemes(ALL, 'options.html', { width: 900, height: 900, whole: true }),
  'options-narrow': async (studio, name) => {
    await studio.shootPage(name, 'options.html', { width: 360, height: 900, whole: true });
  },
  readme: shootForReadme,
  welcome: async (studio, name) => {
    await studio.shootPage(name, 'welcome.html', { width: 900, height: 700 });
  },
};

/** The one in the README: list and reader side by side. */
async function shootForReadme(studio: Studio): Promise<void> {
  await studio.fill(ALL);
  await studio.shootPage('readme-panel', 'sidepanel.html', { width: 370, height: 780 });
  await studio.shootPage('readme-reader', 'reader.html?id=sample-0', { width: 880, height: 780 });
  await studio.compose(new URL('../../.github/screenshot.png', import.meta.url), [
    { name: 'readme-reader', width: 880 },
    { name: 'readme-panel', width: 370 },
  ]);
}

function inBothThemes(count: number, file: string, look: Parameters<Studio['shootPage']>[2]): Shoot {
  return async (studio, name) => {
    await studio.fill(count);
    for (const theme of themes) await studio.shootPage(`${name}-${theme}`, file, { ...look, theme });
  };
}

function shown(words: string): (page: Page) => Promise<void> {
  return async (page) => {
    const isShown = (wanted: string) => document.body.textContent?.includes(wanted);
    await page.waitForFunction(isShown, { timeout: 10_000 }, words).catch(async () => {
      throw new Error(`“${words}” is not in: ${await page.evaluate(() => document.body.textContent)}`);
    });
  };
}

/** Selects the first words of the text. Runs in the page. */
function selectWords() {
  const words = document.querySelector('.article-text p')?.firstChild;
  if (words) document.getSelection()?.setBaseAndExtent(words, 4, words, 40);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as 'j');
}
