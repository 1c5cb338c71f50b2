import { expect, it } from 'vitest';
import { complaints } from './harness/axe.ts';
import type { View } from './harness/harness.ts';
import { NEWSLETTER_BOX, storyPage } from './harness/pages.ts';
import { openPopup, saveWithPopup } from './harness/steps.ts';
import { story } from './harness/stories.ts';

/** Chooses the theme as the options page does. */
async function chooseTheme(view: View, theme: string): Promise<void> {
  await view.run(async (wanted) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Storage } } }).chrome;
    interface Storage {
      get(key: string): Promise<{ settings?: object }>;
      set(values: object): Promise<void>;
    }
    const { settings } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...settings, theme: wanted } });
  }, theme);
}

/** The first gets all of axe, the others its look at colours: nothing else differs. */
const THEMES = ['light', 'dark', 'sepia', 'black', 'contrast'];

story('accessibility', {}, (browser) => {
  it('axe-core finds nothing in popup, panel, reader, options and welcome, in any theme', async () => {
    const { site, openOurs } = browser();
    site.put('/axe', { body: storyPage({ title: 'A light story', after: NEWSLETTER_BOX }) });
    const { id } = await saveWithPopup(browser(), site.url('/axe'));
    const found: Record<string, string[]> = {};
    const look = async (view: View, page: string) => {
      await view.until(() => document.querySelector('main'));
      for (const [at, theme] of THEMES.entries()) {
        await chooseTheme(view, theme);
        await view.until((wanted) => document.documentElement.dataset.theme === wanted, theme);
        // Colours on their way from one theme to the other are nobody's contrast.
        await view.run(() => {
          for (const it of document.getAnimations()) it.cancel();
        });
        found[`${page} ${theme}`] = await complaints(view, at === 0 ? undefined : ['color-contrast']);
      }
    };
    for (const page of ['options.html', 'welcome.html', 'sidepanel.html', `reader.html?id=${id}`]) {
      const view = await openOurs(page);
      await look(view, page);
      await view.close();
    }
    const popup = await openPopup(browser());
    await look(popup, 'popup.html');
    await popup.close();
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});
