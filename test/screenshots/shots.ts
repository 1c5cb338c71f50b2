import { BACKUP_SHOTS } from './backup-shots.ts';
import { COMPOSED_SHOTS } from './composed-shots.ts';
import { FRONT_PAGE, STORY_PAGE } from './pages.ts';
import { READER_SHOTS } from './reader-shots.ts';
import {
  ALL,
  goToFirstRow,
  inBothThemes,
  PANEL,
  press,
  type Shoot,
  selectRows,
  selectWords,
  setContrast,
  setDensity,
  shown,
  themes,
} from './shot-tools.ts';
import { inLanguage } from './shots-by-language.ts';
import { STORY_SHOTS } from './story-shots.ts';

/** One entry for each situation; entries that differ only in the theme share one. */
const IN_ENGLISH: Record<string, Shoot> = {
  'panel-empty': async (studio, name) => {
    await studio.fill(0);
    await studio.shootPage(name, 'sidepanel.html', PANEL);
  },
  'panel-three': inBothThemes(3, 'sidepanel.html', PANEL),
  'panel-all': inBothThemes(ALL, 'sidepanel.html', { width: 360, height: 1000 }),
  'panel-narrow': inBothThemes(ALL, 'sidepanel.html', { width: 320, height: 1000 }),
  'panel-wide': inBothThemes(ALL, 'sidepanel.html', { width: 620, height: 900 }),
  'panel-help': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', PANEL, (page) => press(page, '?'));
  },
  'panel-archived': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (page) => {
      await goToFirstRow(page);
      await press(page, 'j', 'e');
      await page.waitForSelector('section[aria-label]');
    });
  },
  'panel-search': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (page) => {
      await page.type('input[type=search]', 'light');
      await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
    });
  },
  'panel-20000': async (studio, name) => {
    await studio.fill(ALL, 20_000);
    await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 900 }, async (page) => {
      await page.waitForSelector('[data-row]');
      // Down to where the many begin.
      await page.evaluate(() => document.querySelector('main')?.scrollBy(0, 900));
      await page.waitForSelector('[data-row^=many]');
    });
    studio.publish('/story', STORY_PAGE);
    await studio.shootPopup('popup-20000', '/story', {}, shown('Reading list'));
  },
  'panel-selecting': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (page) => {
      await selectRows(page, 3);
    });
  },
  'panel-filters': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (page) => {
      await page.click('nav[aria-label] button[aria-pressed]');
      await page.waitForSelector('select');
    });
  },
  'panel-compact': async (studio, name) => {
    await studio.fill(ALL, 20);
    for (const density of ['compact', 'headlines'])
      await studio.shootPage(`${name}-${density}`, 'sidepanel.html', PANEL, (page) =>
        setDensity(page, density),
      );
    await studio.forgetViews();
  },
  'panel-contrast': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (page) => {
      await setContrast(page);
      await selectRows(page, 2);
    });
  },
  // 200 % zoom in a panel of 360 px.
  'panel-zoomed': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'sidepanel.html', { width: 180, height: 480 });
    await studio.shootPage(`${name}-selecting`, 'sidepanel.html', { width: 180, height: 480 }, (page) =>
      selectRows(page, 2),
    );
  },
  'panel-error': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', { ...PANEL, broken: true });
  },
  'popup-empty': async (studio, name) => {
    await studio.fill(0);
    studio.publish('/story', STORY_PAGE);
    await studio.shootPopup(name, '/story', {}, shown('Not saved'));
  },
  'popup-searching': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPopup(name, '/story', {}, async (popup) => {
      await shown('Not saved')(popup);
      await popup.type('input[type=search]', 'light');
      await popup.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
    });
  },
  'popup-selecting': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPopup(name, '/story', {}, async (popup) => {
      await shown('Not saved')(popup);
      await selectRows(popup, 2);
    });
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
        await page.evaluate((wanted) => {
          const choices = [...document.querySelectorAll<HTMLInputElement>('label > input[type="radio"]')];
          const choice = choices.find((it) => it.closest('label')?.textContent?.toLowerCase() === wanted);
          if (choice) choice.checked = true;
        }, theme);
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
  'options-contrast': async (studio, name) => {
    await studio.fill(ALL);
    await studio.shootPage(name, 'options.html', { width: 900, height: 900 }, setContrast);
  },
  'options-narrow': async (studio, name) => {
    await studio.shootPage(name, 'options.html', { width: 360, height: 900, whole: true });
  },
  ...STORY_SHOTS,
  ...BACKUP_SHOTS,
  ...READER_SHOTS,
  ...COMPOSED_SHOTS,
  welcome: inBothThemes(0, 'welcome.html', { width: 900, height: 900, whole: true }),
  'welcome-narrow': async (studio, name) => {
    await studio.shootPage(name, 'welcome.html', { width: 360, height: 900, whole: true });
  },
};

/** By the language of the interface. */
export const SHOTS: Record<string, Record<string, Shoot>> = {
  en: IN_ENGLISH,
  de: inLanguage('de'),
  ar: inLanguage('ar'),
  ja: inLanguage('ja'),
};
