/**
 * `npm run bench:extract -- --corpus <dir>`: runs the cleaner and its peers in real Chromium on pages whose text is
 * known, and prints a table per set. `--help` tells the rest; test/bench/README.md tells what the numbers mean.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Arena, BUILT_IN, type Contestant, captureModule, defuddleIn } from './browser.ts';
import { checkAgainst, type Figures, figuresOf } from './check.ts';
import { type CorpusPage, readCorpora } from './corpora.ts';
import { table } from './report.ts';
import { type PageScore, type Summary, scorePage, summarise } from './score.ts';

const HELP = `npm run bench:extract -- --corpus DIR
  --set NAME,NAME     only these sets of the corpus
  --every N           only every Nth page          --skip K   begin at page K
  --id ID,ID          only these pages
  --only NAME,NAME    only these contestants (readability, broadsheet, defuddle)
  --module NAME=FILE  one more contestant: a module that exports capture(doc, href)
  --defuddle DIR      where a node_modules with defuddle stands (it is no dependency of the project)
  --no-captions       leave figure captions out of every text (for truths that have none)
  --out FILE          scores and texts, one page a line
  --check             compare with baseline.json on its sample and fail when worse; does nothing without the corpus
  --write-baseline    measure that sample and write baseline.json`;

const BASELINE = new URL('baseline.json', import.meta.url);
/** The fixed sample of \`--check\`: every so manieth page of each set. Small, so that it stays under a minute. */
const SAMPLE_EVERY = 6;
/** Sets whose truth has no captions. */
const WITHOUT_CAPTIONS = /scrapinghub|article-extraction-benchmark/;

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    set: { type: 'string' },
    every: { type: 'string' },
    skip: { type: 'string' },
    id: { type: 'string' },
    only: { type: 'string' },
    module: { type: 'string', multiple: true, default: [] },
    defuddle: { type: 'string', default: '.' },
    'no-captions': { type: 'boolean' },
    out: { type: 'string' },
    check: { type: 'boolean' },
    'write-baseline': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const sampling = Boolean(options.check || options['write-baseline']);
const corpus = options.corpus ?? '../shared/corpus';
if (options.help || (!options.corpus && !sampling)) {
  console.log(HELP);
} else if (options.check && !existsSync(corpus)) {
  console.log(`no corpus at ${corpus}: nothing to check`);
} else {
  await main();
}

async function main(): Promise<void> {
  const contestants = chosenContestants();
  const arena = await Arena.open(contestants);
  const figures: Record<string, Figures> = {};
  if (options.out) writeFileSync(options.out, '');
  try {
    for (const [set, pages] of readCorpora(corpus)) {
      if (options.set && !options.set.split(',').includes(set)) continue;
      const rows = await runSet(arena, set, contestants, chosenPages(pages));
      console.log(`${table(set, rows)}\n`);
      const own = rows.get('broadsheet');
      if (own) figures[set] = figuresOf(own);
    }
  } finally {
    await arena.close();
  }
  if (options['write-baseline']) writeFileSync(BASELINE, `${JSON.stringify(figures, null, 2)}\n`);
  if (options.check) {
    const worse = checkAgainst(JSON.parse(readFileSync(BASELINE, 'utf8')), figures);
    for (const line of worse) console.error(line);
    if (worse.length) process.exitCode = 1;
  }
}

/** Every contestant on every page; who goes first turns with the page, so that nobody always pays for the cold start. */
async function runSet(
  arena: Arena,
  set: string,
  contestants: Contestant[],
  pages: CorpusPage[],
): Promise<Map<string, Summary>> {
  const captions = !(options['no-captions'] || (sampling && WITHOUT_CAPTIONS.test(set)));
  const scores = new Map<string, PageScore[]>(contestants.map(({ name }) => [name, []]));
  for (const [index, page] of pages.entries()) {
    const html = page.html();
    const texts: Record<string, string> = {};
    const record: Record<string, PageScore> = {};
    for (const turn of contestants.keys()) {
      const name = contestants[(turn + index) % contestants.length]?.name ?? '';
      const found = await arena.run(name, html, page.url, captions);
      const score = scorePage(page.id, found, page.truth);
      scores.get(name)?.push(score);
      record[name] = score;
      texts[name] = found.text;
    }
    if (options.out) {
      const line = { set, id: page.id, url: page.url, truth: page.truth, scores: record, texts };
      writeFileSync(options.out, `${JSON.stringify(line)}\n`, { flag: 'a' });
    }
  }
  const readability = scores.get('readability');
  return new Map([...scores].map(([name, list]) => [name, summarise(list, readability)]));
}

function chosenContestants(): Contestant[] {
  const defuddle = sampling ? null : defuddleIn(options.defuddle);
  const modules = options.module.map((spec) => {
    const [name = '', file = ''] = spec.split('=');
    return captureModule(name, file);
  });
  const all = [...BUILT_IN, ...(defuddle ? [defuddle] : []), ...modules];
  const only = options.check ? 'broadsheet' : options.only;
  return only ? all.filter(({ name }) => only.split(',').includes(name)) : all;
}

function chosenPages(pages: CorpusPage[]): CorpusPage[] {
  if (options.id) return pages.filter((page) => options.id?.split(',').includes(page.id));
  const every = Number(options.every ?? (sampling ? SAMPLE_EVERY : 1));
  const skip = Number(options.skip ?? 0);
  return pages.filter((_, index) => index >= skip && (index - skip) % every === 0);
}
