import { ALL, type Shoot } from './shot-tools.ts';
import type { Studio } from './studio.ts';

/** What stands side by side on each picture of the store's page. */
const STORE = [
  [
    { name: 'readme-reader', width: 780 },
    { name: 'readme-panel', width: 340 },
  ],
  [
    { name: 'popup-saved-light', width: 420 },
    { name: 'panel-search', width: 340 },
    { name: 'panel-selecting', width: 340 },
  ],
  [
    { name: 'reader-dark', width: 780 },
    { name: 'panel-all-dark', width: 340 },
  ],
  [{ name: 'reader-panels-sepia', width: 1000 }],
  [{ name: 'options-light', width: 860 }],
];

/** The one in the README: list and reader side by side. */
async function shootForReadme(studio: Studio): Promise<void> {
  await studio.fill(ALL);
  await studio.shootPage('readme-panel', 'sidepanel.html', { width: 370, height: 780 });
  await studio.shootPage('readme-reader', 'reader.html?id=sample-0', { width: 880, height: 780 });
  await studio.compose(new URL('../../.github/screenshot.png', import.meta.url), [
    { name: 'readme-reader', width: 880 },
    { name: 'readme-panel', width: 370 },
  ]);
}

/** Those of the store's page, 1280 × 800, from pictures that were taken before. */
async function shootForStore(studio: Studio): Promise<void> {
  const size = { width: 1280, height: 800 };
  for (const [n, names] of STORE.entries())
    await studio.compose(new URL(`../../.github/store/${n + 1}.png`, import.meta.url), names, size);
}

/** Pictures made of pictures that were taken before. */
export const COMPOSED_SHOTS: Record<string, Shoot> = { readme: shootForReadme, store: shootForStore };
