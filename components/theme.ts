import { readSettings, type Settings, watchSettings } from '../lib/settings.ts';

/** Also named in `public/theme.js`, which sets the theme before the first paint. */
const THEME_KEY = 'theme';

/**
 * Keeps `root` in the chosen theme; returns the function that ends it. (A parameter called `storage` would make wxt bundle
 * its own storage library: 3 KB.)
 */
export function followTheme(root: HTMLElement, kept: Storage): () => void {
  const apply = ({ theme }: Settings) => {
    kept.setItem(THEME_KEY, theme);
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  readSettings().then(apply);
  return watchSettings(apply);
}
