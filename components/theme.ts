import { readSettings, type Settings, watchSettings } from '../lib/settings.ts';

/** Also named in `public/theme.js`, which sets the theme before the first paint. */
const THEME_KEY = 'theme';

/** Keeps `root` in the chosen theme; returns the function that ends it. */
export function followTheme(root: HTMLElement, storage: Storage): () => void {
  const apply = ({ theme }: Settings) => {
    storage.setItem(THEME_KEY, theme);
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  readSettings().then(apply);
  return watchSettings(apply);
}
