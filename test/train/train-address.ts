import { readFileSync, writeFileSync } from 'node:fs';
import { type BoostOptions, boost, predict } from './boost.ts';
import { encode } from './encode.ts';
import { ADDRESS_FEATURES, FEATURES } from './feature-names.ts';
import { foldOf } from './folds.ts';
import type { Story, TrainingLeaf } from './in-page.ts';
import { labelPage, type TrainingPage } from './label.ts';
import { learnLexicons } from './learn-lexicons.ts';
import { MARKED } from './marked-pages.ts';
import { PageRunner } from './page-runner.ts';
import { OPTIONS, rowsOf } from './rows.ts';

/**
 * Learns `lib/clean/address/address-weights.json`: what the site says to its reader. The pages of `pages/`, in which each block
 * is marked, teach what a pitch looks like; the corpus, what stories look like everywhere. Each page is judged by a block model
 * that saw no page of its site, as on a new page.
 *
 *     node test/train/train-address.ts rows <rows.ndjson> <stories.ndjson> <blocks.ndjson>     (minutes)
 *     node test/train/train-address.ts learn <rows.ndjson>                                     (minutes)
 *
 * `stories` are those of corpus, fixtures and marked pages, `blocks` those of corpus and fixtures.
 */
const [what, rowsFile = '', storiesFile = '', blocksFile = ''] = process.argv.slice(2);

/** Small: the forest travels with the capture script. */
const ADDRESS_OPTIONS: BoostOptions = { ...OPTIONS, trees: 300, depth: 4, leafWeight: 6 };
/**
 * What a block counts, by the set of its page. The marked pages teach what a pitch is; with less of the corpus the model finds
 * pitches in stories of kinds that it never saw (`REPORT.md`). Most pages of the large set are firms' own, which speak as pitches do.
 */
const OURS: Record<string, number> = { [MARKED]: 4, fixtures: 1 };
const FIRMS: Record<string, number> = { wcxb: 0.3 };
const NEWS_WEIGHT = 0.4;
/** What a truth of the corpus lacks: it has gaps. */
const CORPUS_JUNK_WEIGHT = 0.15;
/** A paragraph that is lost is worse than a line that is left. */
const STORY_WEIGHT = 1.6;
/** Each part is judged by a model of the others. */
const PARTS = 2;

const halfOf = (page: { url: string }): number => foldOf(page) % PARTS;

interface StoryRow extends TrainingPage {
  story: Story | null;
}
export interface Row {
  lang: string;
  /** The set of its page. */
  kind: string;
  text: string;
  x: number[];
  y: number;
  weight: number;
}

if (what === 'rows') await write();
else if (what === 'learn') learn(lines<Row>(rowsFile));
else throw new Error('train-address.ts rows|learn <rows.ndjson> …');

async function write(): Promise<void> {
  const stories = lines<StoryRow>(storiesFile).filter(({ story }) => story);
  const pages = lines<TrainingPage>(blocksFile);
  const runner = await PageRunner.open('test/train/in-page.ts');
  const rows: Row[] = [];
  for (let part = 0; part < PARTS; part++) {
    const { x, y, weights } = rowsOf(pages.filter((page) => halfOf(page) !== part));
    const model = encode(boost(x, y, weights, OPTIONS), FEATURES.length);
    for (const page of stories) {
      if (halfOf(page) !== part) continue;
      const leaves = await runner.call<TrainingLeaf[]>('leavesOf', page.story, page.url, model);
      if (leaves) rows.push(...rowsFrom({ ...page, leaves }));
    }
  }
  await runner.close();
  writeFileSync(rowsFile, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function learn(rows: readonly Row[]): void {
  learnLexicons(rows);
  const [x, y] = [rows.map((row) => row.x), rows.map((row) => row.y)];
  const forest = boost(x, y, rows.map(weightOf), ADDRESS_OPTIONS);
  const weights = encode(forest, ADDRESS_FEATURES.length);
  writeFileSync('lib/clean/address/address-weights.json', `${JSON.stringify(weights)}\n`);
  const right = rows.filter((row) => predict(forest, row.x) > 0.5 === row.y > 0.5).length;
  process.stdout.write(`${rows.length} blocks, ${right} told apart\n`);
}

function weightOf({ kind, y, weight }: Row): number {
  if (y > 0) return weight * (OURS[kind] ?? CORPUS_JUNK_WEIGHT);
  return weight * STORY_WEIGHT * (OURS[kind] ?? FIRMS[kind] ?? NEWS_WEIGHT);
}

function rowsFrom(page: StoryRow): Row[] {
  const labels = labelPage(page);
  const lang = page.story?.metadata.lang ?? '';
  return page.leaves.flatMap(({ signs, lines }, i) => {
    const label = labels?.[i];
    if (!signs || !label) return [];
    const text = lines.join(' ');
    return [{ lang, kind: page.set, text, x: signs, y: label.junk, weight: label.weight }];
  });
}

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line: string) => JSON.parse(line) as T);
}
