/**
 * Brings about what a reader fears, counts what was lost, and writes the table. Exits with 1 on any loss.
 *
 *     npm run battery -- [--browser chromium,firefox] [--only disk,kill] [--share 0.1] [--add | --rest] [--minutes 40]
 *
 * `--only` takes words of the trials' names, `--share` a part of each count. With `--add` the runs are counted together
 * with the earlier ones of the table; without it they replace them. `--rest` runs what is still missing of each count.
 * Nothing new is begun after so many minutes. Several processes may run at once. `--build` names what was built, when it
 * is not the last commit.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/find.ts';
import { requireBrowser } from '../browsers/install.ts';
import { addRow, type Row, readRows } from './rows.ts';
import { page, table } from './table.ts';
import type { Trial } from './trial.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    only: { type: 'string', default: '' },
    share: { type: 'string', default: '1' },
    add: { type: 'boolean', default: false },
    rest: { type: 'boolean', default: false },
    minutes: { type: 'string', default: 'Infinity' },
    build: { type: 'string' },
  },
});
const wanted = values.browser.split(',') as BrowserName[];
const words = values.only.split(',').filter(Boolean);
const share = Number(values.share);

const remarks = readFileSync(new URL('REMARKS.md', import.meta.url), 'utf8');
const machine = `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}`;
const version = (browser: BrowserName) =>
  execFileSync(requireBrowser(browser), ['--version'], { encoding: 'utf8' }).trim();

/** What the extension is made of: a later commit beside these changes nothing in what was tried. */
const PRODUCT = ['lib', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package-lock.json'];
const build =
  values.build ??
  execFileSync('git', ['log', '-1', '--format=%h', '--', ...PRODUCT], { encoding: 'utf8' }).trim();

const end = Date.now() + Number(values.minutes) * 60_000;
// Browsers are ended at `exit`, which a signal alone does not bring about.
process.on('SIGTERM', () => process.exit(1));

for (const trial of await loadTrials()) {
  if (words.length > 0 && !words.some((word) => trial.name.includes(word))) continue;
  for (const browser of trial.browsers.filter((it) => wanted.includes(it))) await runAll(trial, browser);
}

// Also where a browser that did not start as it should is still there.
process.exit();

/** Runs a trial piece by piece; each is noted when it is over, so that what ends the battery takes little along. */
async function runAll(trial: Trial, browser: BrowserName): Promise<void> {
  let left = values.rest ? missing(trial, browser) : Math.max(1, Math.round(trial.count * share));
  let fresh = !values.add && !values.rest;
  while (left > 0 && Date.now() < end) {
    const done = fresh ? 0 : trial.count - missing(trial, browser);
    const row = await runTrial(trial, browser, Math.min(left, trial.piece ?? left), done);
    // A list that is shorter in this browser is through.
    if (row.tried === 0 && !row.stopped) return;
    const rows = await addRow(row, fresh);
    writeFileSync(new URL('RESULTS.md', import.meta.url), page(rows, remarks));
    console.log(table([row]).split('\n').at(-1));
    if (row.stopped || row.lost > 0) process.exitCode = 1;
    // It would only stop again.
    if (row.stopped) return;
    fresh = false;
    left -= Math.max(1, row.tried);
  }
}

function missing({ name, count }: Trial, browser: BrowserName): number {
  const runs = readRows().filter((row) => row.trial === name && row.browser === browser);
  return runs.reduce((left, { tried }) => left - tried, count);
}

async function loadTrials(): Promise<Trial[]> {
  const files = readdirSync(new URL('trials', import.meta.url)).sort();
  const modules = await Promise.all(files.map((file) => import(`./trials/${file}`)));
  return modules.map(({ trial }: { trial: Trial }) => trial);
}

async function runTrial(trial: Trial, browser: BrowserName, times: number, done: number): Promise<Row> {
  const started = Date.now();
  const result = await trial.run(browser, times, done).catch((error: unknown) => {
    console.error(error);
    const stopped = String(error).split('\n')[0] ?? '';
    return { tried: 0, survived: 0, lost: 0, note: '', stopped };
  });
  return {
    trial: trial.name,
    browser,
    count: trial.count,
    ...result,
    seconds: Math.round((Date.now() - started) / 1000),
    day: new Date().toISOString().slice(0, 10),
    version: version(browser),
    build,
    machine,
  };
}
