// The first script of every page of ours, before the first paint: `storage.local` answers only after it, so the chosen
// theme is repeated in `localStorage` (see components/theme.ts). Plain, because a bundled script would bring the polyfill.
const theme = localStorage.getItem('theme');
if (/^(light|sepia|dark|black|contrast)$/.test(theme ?? '')) document.documentElement.dataset.theme = theme;
