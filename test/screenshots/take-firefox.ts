/**
 * The same views in real Firefox: `npm run screenshots:firefox` after `npm run build:firefox`. They go to
 * `test/e2e/out/screens-firefox/`; the names of those that are wanted begin as the arguments do.
 */
import { mkdirSync } from 'node:fs';
import { firefoxHarness } from '../e2e/harness/firefox-harness.ts';
import { startSite } from '../e2e/harness/site.ts';
import { FIREFOX_SHOTS } from './firefox-shots.ts';
import { FirefoxStudio } from './firefox-studio.ts';

const OUT = new URL('../e2e/out/screens-firefox/', import.meta.url).pathname;
mkdirSync(OUT, { recursive: true });

/** A mouse is there, as at a desk: what only shows when it is pointed at stays hidden. */
const DESK = { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 };

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

for (const [language, shots] of Object.entries(FIREFOX_SHOTS)) {
  const chosen = Object.entries(shots).filter(([name]) => isWanted(name));
  if (chosen.length === 0) continue;
  const harness = await firefoxHarness(await startSite(), { language }, DESK);
  const studio = new FirefoxStudio(harness, OUT);
  try {
    for (const [name, shoot] of chosen) {
      await shoot(studio, name).catch((error: unknown) => {
        console.error(`${name}: ${error}`);
        process.exitCode = 1;
      });
    }
    const problems = await harness.problems();
    if (problems.length > 0) console.error(`The pages complained:\n${problems.join('\n')}`);
  } finally {
    await harness.quit();
  }
}
