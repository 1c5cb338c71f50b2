/**
 * `storage.local` answers only after the first paint, so the chosen theme is repeated in `localStorage`, which
 * `entrypoints/theme.ts` reads before anything is painted: no flash of the other theme.
 */
export const THEME_KEY = 'theme';

/** Sets the theme that was chosen last. Synchronous. */
export function applyKnownTheme(root: HTMLElement, storage: Storage): void {
  const theme = storage.getItem(THEME_KEY);
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
}
