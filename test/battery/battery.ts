/**
 * Brings about what a reader fears, counts what was lost, and writes the table. Exits with 1 on any loss.
 *
 *     npm run battery -- [--browser chromium,firefox] [--only disk,kill] [--share 0.1]
 *
 * `--only` takes words of the trials' names; `--share` runs a part of each count and says so in the table.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/find.ts';
import { requireBrowser } from '../browsers/install.ts';
import { table } from './table.ts';
import type { Line, Trial } from './trial.ts';
import { browserKilled } from './trials/browser-killed.ts';
import { damaged } from './trials/damaged.ts';
import { diskFull } from './trials/disk-full.ts';
import { savedTwice, tabClosed } from './trials/in-the-page.ts';
import { updated } from './trials/updated.ts';
import { workerKilled } from './trials/worker-killed.ts';

const TRIALS: Trial[] = [browserKilled, workerKilled, tabClosed, savedTwice, updated, diskFull, damaged];

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    only: { type: 'string', default: '' },
    share: { type: 'string', default: '1' },
  },
});
const wanted = values.browser.split(',') as BrowserName[];
const words = values.only.split(',').filter(Boolean);
const share = Number(values.share);

const lines: Line[] = [];
for (const trial of TRIALS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)) {
  for (const browser of trial.browsers.filter((it) => wanted.includes(it))) {
    const started = Date.now();
    const result = await trial
      .run(browser, Math.max(1, Math.round(trial.count * share)))
      .catch((error: unknown) => ({ error: String(error).split('\n')[0] ?? '' }));
    lines.push({ trial, browser, result, seconds: Math.round((Date.now() - started) / 1000) });
    console.log(table(lines.slice(-1)));
  }
}

const version = (browser: BrowserName) =>
  execFileSync(requireBrowser(browser), ['--version'], { encoding: 'utf8' }).trim();
const machine = `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}`;
writeFileSync(
  new URL('RESULTS.md', import.meta.url),
  `# What the battery found

${new Date().toISOString().slice(0, 10)} · ${wanted.map(version).join(' · ')} · ${machine} · \`npm run battery${
    process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''
  }\`

"Acknowledged" are saves of which the reader was told "Saved"; "lost" are those of them that were gone afterwards;
"half" are articles without their text; "twice" are stories with more than one row.

${table(lines)}
`,
);
const isBad = ({ result }: Line) => 'error' in result || result.lost + result.half + result.doubled > 0;
process.exitCode = lines.some(isBad) ? 1 : 0;
