import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Chromium, launchChromium } from '../../browsers/chromium.ts';
import type { LibraryBench } from './in-extension.ts';
import { scrollThrough, typeLetter, untilUsable } from './watch-page.ts';

/** `npm run bench:library`: the built extension in Chromium with libraries of several sizes. Build it first. */

const ROOT = path.resolve(import.meta.dirname, '../../..');
const RUNS = 9;
/** What is typed: a query and the letter that is timed. Frequent and rare words, a prefix, Japanese, two words. */
const QUERIES = [
  'th',
  'con',
  'menw',
  'menwork',
  'verung',
  '東京',
  '政府経',
  'la tion',
  'site:site-3.example re',
];

/** `--folder`: another build to measure. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    folder: { type: 'string', default: path.join(ROOT, '.output/chrome-mv3') },
    sizes: { type: 'string', default: '200,2000,20000,50000' },
  },
});
const sizes = values.sizes.split(',').map(Number);

interface Row {
  articles: number;
  open: number;
  letter: number;
  letter95: number;
  oneLetter: number;
  longestFrame: number;
  elements: number;
  save: number;
  archive1000: number;
  indexSeconds: number;
  indexShare: number;
}

const chromium = await launchChromium({ folder: values.folder });
try {
  const rows = await measureAll(chromium);
  if (values.json)
    console.log(JSON.stringify({ browser: await chromium.browser.version(), runs: RUNS, rows }));
  else printTable(rows);
} finally {
  await chromium.browser.close();
  rmSync(chromium.profile, { recursive: true, force: true });
}

async function measureAll(running: Chromium): Promise<Row[]> {
  const script = await bundle();
  const now = Date.now();
  const rows: Row[] = [];
  for (const [i, articles] of sizes.entries()) {
    const desk = await pageOf(running, 'options.html');
    await desk.evaluate(script);
    await inBench(desk, (bench, from, to, at) => bench.fill(from, to, at), sizes[i - 1] ?? 0, articles, now);
    const index = await inBench(desk, (bench) => bench.index());
    const save = await times((n) => inBench(desk, (bench, id) => bench.save(id), articles * 100 + n));
    await inBench(desk, (bench) => bench.index());
    const archive = await times(() => inBench(desk, (bench) => bench.archive()));
    const indexShare = await inBench(desk, (bench) => bench.indexShare());
    await desk.close();
    const open = await times(() => openPopup(running));
    rows.push({
      articles,
      open: median(open),
      ...(await usePanel(running, articles)),
      save: median(save),
      archive1000: median(archive),
      indexSeconds: index / 1000,
      indexShare,
    });
  }
  return rows;
}

async function openPopup(running: Chromium): Promise<number> {
  const page = await pageOf(running, 'popup.html');
  const time = await page.evaluate(untilUsable);
  await page.close();
  return time;
}

async function usePanel(running: Chromium, articles: number) {
  const page = await pageOf(running, 'sidepanel.html');
  await page.setViewport({ width: 400, height: 800 });
  await page.evaluate(untilUsable);
  const { longest, elements } = await page.evaluate(scrollThrough, articles);
  await page.focus('input[type=search]');
  await page.evaluate(typeLetter, 'q');
  const letters: number[] = [];
  const single: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const query of QUERIES) {
      await page.evaluate(typeLetter, 'zzzz');
      letters.push(await page.evaluate(typeLetter, query));
    }
    await page.evaluate(typeLetter, 'zzzz');
    single.push(await page.evaluate(typeLetter, 't'));
  }
  await page.close();
  return {
    letter: median(letters),
    letter95: quantile(letters, 0.95),
    oneLetter: median(single),
    longestFrame: longest,
    elements,
  };
}

async function pageOf(running: Chromium, file: string): Promise<Page> {
  const page = await running.browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${running.origin}/${file}`);
  return page;
}

/** Calls a function with the benchmark's code inside the page. It stands alone: only its text crosses. */
function inBench<A extends unknown[], T>(
  page: Page,
  what: (bench: LibraryBench, ...args: A) => T,
  ...args: A
) {
  const call = `(${what})(globalThis.libraryBench, ...${JSON.stringify(args)})`;
  return page.evaluate(call) as Promise<Awaited<T>>;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'in-extension.ts'),
        formats: ['iife'],
        name: 'inExtension',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('no bundle');
  return output.output[0].code;
}

async function times(once: (run: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await once(run));
  return all;
}

function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function median(numbers: number[]): number {
  return quantile(numbers, 0.5);
}

function printTable(rows: Row[]): void {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const first = rows[0];
  const cell = (row: Row, name: keyof Row) => {
    const value = row[name];
    const ratio =
      first && name !== 'articles' && name !== 'indexShare' ? ` (${(value / first[name]).toFixed(1)}×)` : '';
    return `${value.toFixed(name === 'indexShare' ? 2 : value < 10 ? 1 : 0)}${ratio}`;
  };
  console.log(`| ${names.join(' | ')} |\n|${names.map(() => ' ---: ').join('|')}|`);
  for (const row of rows) console.log(`| ${names.map((name) => cell(row, name)).join(' | ')} |`);
}
