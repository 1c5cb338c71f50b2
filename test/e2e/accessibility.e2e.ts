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

story('accessibility', {}, (browser) => {
  it.each(['light', 'dark'])(
    'axe-core finds nothing in popup, panel, reader, options and welcome (%s)',
    async (theme) => {
      const { site, openOurs } = browser();
      const path = `/axe-${theme}`;
      site.put(path, { body: storyPage({ title: `A ${theme} story`, after: NEWSLETTER_BOX }) });
      const { id } = await saveWithPopup(browser(), site.url(path));
      const found: Record<string, string[]> = {};
      for (const page of ['options.html', 'welcome.html', 'sidepanel.html', `reader.html?id=${id}`]) {
        const view = await openOurs(page);
        await chooseTheme(view, theme);
        await view.until((wanted) => document.documentElement.dataset.theme === wanted, theme);
        await view.until(() => document.querySelector('main'));
        // Colours on their way from one theme to the other are nobody's contrast.
        await view.until(() => document.getAnimations().length === 0);
        found[page.split('?')[0] ?? page] = await complaints(view);
        await view.close();
      }
      const popup = await openPopup(browser());
      found['popup.html'] = await complaints(popup);
      await popup.close();
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    },
  );
});
