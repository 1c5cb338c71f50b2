import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../browsers/find.ts';
import { measure } from './measure.ts';
import type { Measured } from './measured.ts';
import { benchExtension, filledProfile, KEPT } from './profiles.ts';
import { environment, tableOf, writeTables } from './report.ts';

/** `npm run bench:library`: the built extension in real browsers with libraries of several sizes. */

const HELP = `npm run bench:library -- [options]
  --sizes 200,2000,20000,50000   articles of the libraries; ratios are to the first
  --browser chromium,firefox     where to measure
  --runs 7                       runs of each measure; medians are printed
  --rows 20000                   how far lists are scrolled at most
  --json                         one JSON object and nothing else
  --built                        measure what is in .output; it is built anew otherwise
  --folder DIR                   another build to measure (with one --browser)
  --write                        put the tables into test/bench/README.md too
  --fill                         only fill the libraries, measure nothing
  --fresh                        throw kept libraries away first (${KEPT})`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '200,2000,20000,50000' },
    browser: { type: 'string', default: 'chromium,firefox' },
    runs: { type: 'string', default: '7' },
    rows: { type: 'string', default: '20000' },
    json: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    folder: { type: 'string' },
    write: { type: 'boolean', default: false },
    fill: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const sizes = values.sizes
  .split(',')
  .map(Number)
  .toSorted((a, b) => a - b);
const browsers = values.browser.split(',') as BrowserName[];
/** Progress; not where a program reads the object. */
const say = (words: string) => {
  if (!values.json || process.stderr.isTTY)
    console.error(`${new Date().toISOString().slice(11, 19)} ${words}`);
};

if (values.help) {
  console.log(HELP);
} else {
  if (values.fresh) rmSync(KEPT, { recursive: true, force: true });
  const all: Measured[] = [];
  for (const browser of browsers) all.push(...(await measureIn(browser)));
  if (values.write) writeTables(all);
  if (values.json)
    console.log(JSON.stringify({ ...environment(), runs: Number(values.runs), browsers: all }));
  else if (!values.fill) console.log([environment().words, ...all.map(tableOf)].join('\n\n'));
}

async function measureIn(browser: BrowserName): Promise<Measured[]> {
  if (!values.built && !values.folder) buildFor(browser);
  const extension = await benchExtension(browser, values.folder);
  const libraries = [];
  for (const [i, articles] of sizes.entries()) {
    const tell = (words: string) => say(`${browser} ${articles}: ${words}`);
    libraries.push({
      articles,
      ...(await filledProfile(browser, extension, articles, sizes.slice(0, i), tell)),
    });
  }
  if (values.fill) return [];
  return [
    await measure(browser, extension, libraries, Number(values.runs), Number(values.rows), (words) =>
      say(`${browser}: ${words}`),
    ),
  ];
}

function buildFor(browser: BrowserName): void {
  say(`${browser}: building the extension`);
  const script = browser === 'chromium' ? 'build' : 'build:firefox';
  const { status, stdout, stderr } = spawnSync('npm', ['run', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}
