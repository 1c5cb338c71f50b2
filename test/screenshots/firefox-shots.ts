import type { View } from '../e2e/harness/harness.ts';
import type { FirefoxStudio } from './firefox-studio.ts';
import { LOCAL_STORIES } from './local-stories.ts';
import { STORY_PAGE } from './pages.ts';
import { SAMPLE_STORIES } from './sample-stories.ts';
import { ALL, PANEL, themes } from './shot-tools.ts';

/** Takes one or more pictures; their names begin with `name`. */
type Shoot = (studio: FirefoxStudio, name: string) => Promise<void>;

/** What looks otherwise in Firefox than in Chromium if anything does: faces, fields, menus, clamped lines, bars. */
const IN_ENGLISH: Record<string, Shoot> = {
  'panel-empty': async (studio, name) => {
    await studio.fill(0);
    await studio.shootPage(name, 'sidepanel.html', PANEL);
  },
  'panel-all': async (studio, name) => {
    await studio.fill(ALL);
    for (const theme of themes)
      await studio.shootPage(`${name}-${theme}`, 'sidepanel.html', { width: 360, height: 1000, theme });
    await studio.shootPage(`${name}-narrow`, 'sidepanel.html', { width: 320, height: 1000 });
    await studio.shootPage(`${name}-wide`, 'sidepanel.html', { width: 620, height: 900 });
  },
  'panel-density': async (studio, name) => {
    await studio.fill(ALL);
    for (const density of ['compact', 'headlines'])
      await studio.shootPage(`${name}-${density}`, 'sidepanel.html', PANEL, (view) =>
        setDensity(view, density),
      );
    await studio.fill(ALL);
  },
  'panel-search': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', PANEL, (view) => search(view, 'light'));
    await studio.shootPage(`${name}-operators`, 'sidepanel.html', PANEL, async (view) => {
      await type(view, 'is:');
      await view.until(() => document.querySelector('[role=option]'));
    });
    await studio.shootPage(`${name}-none`, 'sidepanel.html', PANEL, async (view) => {
      await type(view, 'zeppelin');
      await view.until(() => document.body.textContent?.includes('zeppelin'));
    });
  },
  'panel-selecting': async (studio, name) => {
    for (const theme of themes)
      await studio.shootPage(`${name}-${theme}`, 'sidepanel.html', { ...PANEL, theme }, select);
  },
  'panel-filters': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (view) => {
      await view.click('nav[aria-label] button[aria-pressed]');
      await view.until(() => document.querySelector('select'));
    });
  },
  'panel-archived': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (view) => {
      await goToFirstRow(view);
      for (const key of ['j', 'e']) await view.press(key);
      await view.until(() => document.querySelector('section[aria-label]'));
    });
    await studio.fill(ALL);
  },
  'panel-help': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (view) => {
      await goToFirstRow(view);
      await view.press('?');
      await view.until(() => document.querySelector('dialog[open]'));
    });
  },
  'panel-zoomed': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', { width: 180, height: 480 });
    await studio.shootPage(`${name}-selecting`, 'sidepanel.html', { width: 180, height: 480 }, select);
  },
  'panel-contrast': async (studio, name) => {
    await studio.shootPage(name, 'sidepanel.html', PANEL, async (view) => {
      await view.run(() => {
        document.documentElement.dataset.theme = 'contrast';
      });
      await select(view);
    });
  },
  popup: async (studio, name) => {
    studio.publish('/story', STORY_PAGE);
    await studio.fill(0);
    await studio.shootPopup(`${name}-empty`, '/story', {}, shown('Not saved'));
    for (const theme of themes) {
      await studio.fill(3);
      await studio.shootPopup(`${name}-not-saved-${theme}`, '/story', { theme }, shown('Not saved'));
      await studio.shootPopup(`${name}-saved-${theme}`, '/story', { theme }, async (popup) => {
        await popup.click('text=Save');
        await shown('Read now')(popup);
      });
    }
    await studio.shootPopup(`${name}-already-saved`, '/story', {}, shown('Save again'));
    await studio.fill(ALL);
    await studio.shootPopup(`${name}-selecting`, '/story', {}, select);
    await studio.shootPopup(`${name}-searching`, '/story', {}, (popup) => search(popup, 'light'));
    await studio.shootPopup(`${name}-browser-page`, 'about:support', {}, shown('Browser pages'));
  },
  options: async (studio, name) => {
    await studio.fill(ALL);
    for (const theme of themes)
      await studio.shootPage(`${name}-${theme}`, 'options.html', { width: 900, whole: true, theme });
    await studio.shootPage(`${name}-narrow`, 'options.html', { width: 360, whole: true });
  },
  welcome: async (studio, name) => {
    for (const theme of themes)
      await studio.shootPage(`${name}-${theme}`, 'welcome.html', { width: 900, whole: true, theme });
    await studio.shootPage(`${name}-narrow`, 'welcome.html', { width: 360, whole: true });
  },
};

function inLanguage(language: string): Record<string, Shoot> {
  return {
    [`panel-${language}`]: async (studio, name) => {
      await studio.fill(LOCAL_STORIES[language] ?? SAMPLE_STORIES);
      await studio.shootPage(name, 'sidepanel.html', { width: 360, height: 900 });
      await studio.shootPage(`${name}-selecting`, 'sidepanel.html', PANEL, select);
      await studio.shootPage(`${name}-compact`, 'sidepanel.html', PANEL, (view) =>
        setDensity(view, 'compact'),
      );
    },
    [`popup-${language}`]: async (studio, name) => {
      await studio.fill(LOCAL_STORIES[language] ?? SAMPLE_STORIES);
      studio.publish('/story', STORY_PAGE);
      await studio.shootPopup(name, '/story', {});
    },
    [`options-${language}`]: (studio, name) =>
      studio.shootPage(name, 'options.html', { width: 900, whole: true }),
    [`welcome-${language}`]: (studio, name) =>
      studio.shootPage(name, 'welcome.html', { width: 900, whole: true }),
  };
}

/** By the language of the interface. */
export const FIREFOX_SHOTS: Record<string, Record<string, Shoot>> = {
  en: IN_ENGLISH,
  de: inLanguage('de'),
  ar: inLanguage('ar'),
  ja: inLanguage('ja'),
};

const shown = (words: string) => (view: View) =>
  view.until((wanted) => document.body.textContent?.includes(wanted), words);

const type = (view: View, words: string) =>
  view.run((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) return;
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, words);

async function search(view: View, words: string): Promise<void> {
  await view.until(() => document.querySelector('[data-row]'));
  await type(view, words);
  await view.until(() => document.querySelectorAll('[data-row]').length === 1);
}

async function setDensity(view: View, density: string): Promise<void> {
  await view.run((wanted) => {
    localStorage.setItem('list-panel', JSON.stringify({ density: wanted }));
    location.reload();
  }, density);
  await view.until((wanted) => document.querySelector(`[data-row][data-density=${wanted}]`), density);
}

/** Goes to the first row by key; the keys of the list come a moment after its rows. */
const goToFirstRow = (view: View) =>
  view.until(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    return document.activeElement?.closest('[data-row]');
  });

async function select(view: View): Promise<void> {
  await goToFirstRow(view);
  for (const key of ['x', 'j', 'x']) await view.press(key);
  await view.until(() => document.querySelector('[role=toolbar]'));
}
