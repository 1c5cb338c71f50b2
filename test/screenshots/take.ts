/**
 * Pictures of every view of the built extension in real Chromium: `npm run screenshots` after `npm run build`. They go
 * to `test/e2e/out/screens/`; look at every one of them. `npm run screenshots -- panel` takes those whose names begin
 * so; `readme` makes the one that the README shows, `.github/screenshot.png`.
 */
import { mkdirSync } from 'node:fs';
import { chromiumHarness } from '../e2e/harness/chromium-harness.ts';
import { startSite } from '../e2e/harness/site.ts';
import { SHOTS } from './shots.ts';
import { Studio } from './studio.ts';

const OUT = new URL('../e2e/out/screens/', import.meta.url).pathname;
mkdirSync(OUT, { recursive: true });

/** A mouse is there, as at a desk: what only shows when it is pointed at stays hidden. */
const DESK = [
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
];

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

for (const [language, shots] of Object.entries(SHOTS)) {
  const chosen = Object.entries(shots).filter(([name]) => isWanted(name));
  if (chosen.length === 0) continue;
  const harness = await chromiumHarness(await startSite(), { language }, DESK);
  const studio = await Studio.open(harness, OUT);
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
