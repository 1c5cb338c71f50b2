import { LOCAL_STORIES } from './local-stories.ts';
import { STORY_PAGE } from './pages.ts';
import { SAMPLE_STORIES } from './sample-stories.ts';
import { PANEL, type Shoot, selectRows, setDensity, themes } from './shot-tools.ts';

/** The same in the languages whose looks differ most. */
export function inLanguage(language: string): Record<string, Shoot> {
  const stories = LOCAL_STORIES[language] ?? SAMPLE_STORIES;
  return {
    [`panel-${language}`]: async (studio, name) => {
      await studio.fill(stories);
      for (const theme of themes)
        await studio.shootPage(`${name}-${theme}`, 'sidepanel.html', { width: 360, height: 900, theme });
      await studio.shootPage(`${name}-selecting`, 'sidepanel.html', PANEL, async (page) => {
        await selectRows(page, 2);
      });
      await studio.shootPage(`${name}-compact`, 'sidepanel.html', { width: 360, height: 900 }, (page) =>
        setDensity(page, 'compact'),
      );
      await studio.forgetViews();
    },
    [`popup-${language}`]: async (studio, name) => {
      await studio.fill(stories);
      studio.publish('/story', STORY_PAGE);
      await studio.shootPopup(name, '/story', {});
    },
    [`options-${language}`]: async (studio, name) => {
      await studio.shootPage(name, 'options.html', { width: 900, height: 900, whole: true });
    },
    [`welcome-${language}`]: async (studio, name) => {
      await studio.shootPage(name, 'welcome.html', { width: 900, height: 900, whole: true });
    },
    [`reader-${language}`]: async (studio, name) => {
      await studio.fill(stories);
      await studio.shootPage(name, 'reader.html?id=sample-0', { width: 900, height: 700 });
    },
  };
}
