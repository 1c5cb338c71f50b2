import { readSettings, type Settings, watchSettings } from '../lib/settings.ts';
import { THEME_KEY } from './known-theme.ts';

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
