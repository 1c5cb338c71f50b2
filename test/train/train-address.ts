import { readFileSync, writeFileSync } from 'node:fs';
import { type BoostOptions, boost, mulberry, predict } from './boost.ts';
import { encode } from './encode.ts';
import { ADDRESS_FEATURES, FEATURES } from './feature-names.ts';
import { foldOf } from './folds.ts';
import type { Story, TrainingLeaf } from './in-page.ts';
import { joinPitches } from './join-pitches.ts';
import { labelPage, type TrainingPage } from './label.ts';
import { learnLexicons } from './learn-lexicons.ts';
import { MARKED } from './marked-pages.ts';
import { PageRunner } from './page-runner.ts';
import { type PitchLine, readPitchLines } from './pitch-lines.ts';
import { OPTIONS, rowsOf } from './rows.ts';

/**
 * Learns `lib/clean/address/address-weights.json`: what the site says to its reader. Lines of `pitches/` are put into
 * real stories of their language; each story is judged by a block model that saw no page of its site, as on a new page.
 *
 *     node test/train/train-address.ts rows <rows.ndjson> <stories.ndjson> <blocks.ndjson>     (slow)
 *     node test/train/train-address.ts learn <rows.ndjson>                                     (seconds)
 */
const [what, rowsFile = '', storiesFile = '', blocksFile = ''] = process.argv.slice(2);

/** Small: the forest travels with the capture script. */
const ADDRESS_OPTIONS: BoostOptions = { ...OPTIONS, trees: 220, depth: 4, leafWeight: 6 };
/** Each line stands in so many stories, and each story holds so many lines. */
const TIMES = { own: 5, other: 5 };
const LINES_A_STORY = 5;
const PUT_WEIGHT = 1.5;
const FIXTURE_WEIGHT = 8;
const MARKED_WEIGHT = Number(process.env.MW ?? 4);
const TRAP_WEIGHT = 2;
/** A paragraph that is lost is worse than a line that is left. */
const STORY_WEIGHT = 1.6;
/** How many of the other paragraphs of a story with lines in it count. */
const REST = 0.1;
/** How many stories are read without lines in them, too. */
const OWN = 0.6;
/** Each part is judged by a model of the others. */
const PARTS = 2;
/** A truth that lacks or has a pitch proves little. */
const CORPUS_JUNK_WEIGHT = 0.5;

function halfOf(page: { url: string }): number {
  return foldOf(page) % PARTS;
}

interface StoryRow extends TrainingPage {
  story: Story | null;
}
export interface Row {
  lang: string;
  /** `pitch` or `story` for a line that was put in, which `line` names; else the set of its page. */
  kind: string;
  line?: string;
  text: string;
  x: number[];
  y: number;
  weight: number;
}

const random = mulberry(11);
if (what === 'rows') await write();
else if (what === 'learn') learn(lines<Row>(rowsFile));
else throw new Error('train-address.ts rows|learn <rows.ndjson> …');

async function write(): Promise<void> {
  const stories = lines<StoryRow>(storiesFile).filter(({ story }) => story);
  const pages = lines<TrainingPage>(blocksFile);
  const runner = await PageRunner.open('test/train/in-page.ts');
  const rows: Row[] = [];
  const pitches = readPitchLines();
  const plan = planPuts([...pitches, ...joinPitches(pitches, random)], stories);
  for (let part = 0; part < PARTS; part++) {
    const { x, y, weights } = rowsOf(pages.filter((page) => halfOf(page) !== part));
    const model = encode(boost(x, y, weights, OPTIONS), FEATURES.length);
    for (const [i, page] of stories.entries()) {
      if (halfOf(page) !== part) continue;
      const own = page.set === 'fixtures' || page.set === MARKED || random() < OWN ? [[]] : [];
      for (const put of [...own, ...(plan.get(i) ?? [])]) {
        const leaves = await runner.call<TrainingLeaf[]>('leavesOf', page.story, page.url, model, put, i);
        if (leaves) rows.push(...rowsFrom({ ...page, leaves }, put));
      }
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
  const right = rows.filter((row) => predict(forest, row.x) > 0.6 === row.y > 0.5).length;
  process.stdout.write(`${rows.length} blocks, ${right} told apart\n`);
}

/** Our own pages hold the traps that the corpus lacks. */
function weightOf({ kind, y, weight }: Row): number {
  if (kind === 'fixtures') return weight * FIXTURE_WEIGHT;
  if (kind === MARKED) return weight * (y > 0 ? MARKED_WEIGHT : MARKED_WEIGHT * STORY_WEIGHT);
  if (y > 0) return weight;
  return weight * (kind === 'story' ? TRAP_WEIGHT : STORY_WEIGHT);
}

/** Which lines stand in which stories: those of the story's language, drawn by chance. */
function planPuts(all: readonly PitchLine[], stories: readonly StoryRow[]): Map<number, PitchLine[][]> {
  const hosts = new Map<string, number[]>();
  for (const [i, { story, set }] of stories.entries()) {
    if (set === MARKED) continue;
    const lang = (story?.metadata.lang ?? '').slice(0, 2).toLowerCase();
    const key = lang === 'nb' || lang === 'nn' ? 'no' : lang;
    hosts.set(key, [...(hosts.get(key) ?? []), i]);
  }
  const planned = new Map<number, PitchLine[][]>();
  for (const line of all) {
    const own = hosts.get(line.lang) ?? [];
    for (let t = 0; own.length && t < (line.lang === 'en' ? TIMES.own : TIMES.other); t++) {
      const host = own[Math.floor(random() * own.length)] as number;
      const puts = planned.get(host) ?? [];
      const open = puts.find((put) => put.length < LINES_A_STORY && !put.includes(line));
      if (open) open.push(line);
      else puts.push([line]);
      planned.set(host, puts);
    }
  }
  return planned;
}

/**
 * Of a story with lines in it, those and what stands beside them count, and some of the rest: a paragraph does not become
 * less of a story by the company it keeps.
 */
function rowsFrom(page: TrainingPage, put: readonly PitchLine[]): Row[] {
  const labels = labelPage(page);
  const lang = (page as StoryRow).story?.metadata.lang ?? '';
  return page.leaves.flatMap((leaf, i) => {
    const { signs } = leaf;
    const label = labels?.[i];
    const text = leaf.lines.join(' ');
    const row = { lang, kind: leaf.put ?? page.set, text, x: signs ?? [] };
    if (!signs) return [];
    if (leaf.put) {
      const found = put.find((each) => isSaid(each.text, text));
      const line = found?.first ?? found?.text;
      return [{ ...row, ...(line && { line }), y: Number(leaf.put === 'pitch'), weight: PUT_WEIGHT }];
    }
    if (!label || (put.length && (label.junk || !counts(page, i)))) return [];
    return [
      {
        ...row,
        y: label.junk,
        weight: label.weight * (label.junk && page.set !== MARKED ? CORPUS_JUNK_WEIGHT : 1),
      },
    ];
  });
}

/** The longest part of a line without names is in the text. */
function isSaid(line: string, text: string): boolean {
  const [longest = ''] = line.split(/\{\w+\}/).sort((a, b) => b.length - a.length);
  return text.replace(/\s+/g, ' ').includes(longest.trim().replace(/\s+/g, ' '));
}

function counts({ leaves }: TrainingPage, i: number): boolean {
  return Boolean(leaves[i - 1]?.put || leaves[i + 1]?.put) || random() < REST;
}

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line: string) => JSON.parse(line) as T);
}
