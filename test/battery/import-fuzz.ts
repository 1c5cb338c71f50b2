import fc from 'fast-check';
import { backupErrorName } from '../../lib/db/backup/errors.ts';
import { type Preview, previewBackup, restoreBackup } from '../../lib/db/backup/restore-backup.ts';
import { backupLines } from '../../lib/db/backup/write-backup.ts';
import { addRules } from '../../lib/db/commands/site-rules.ts';
import { db } from '../../lib/db/database.ts';
import { readRulesFile, rulesFile } from '../../lib/learned-rules/rules-file.ts';
import { diceOf, type Format, spoil } from './mutate-file.ts';
import { type OddFile, oddFiles } from './odd-files.ts';
import { library } from './random-library.ts';
import { replaceLibrary } from './round-trips.ts';

/** What each step may take, ms: until the file is told of, and until all of it is in the library. */
const PATIENCE = 5_000;
/** Good files, of which each call spoils copies. */
const GOOD = 4;
const FORMATS: readonly Format[] = ['packed', 'plain', 'packed', 'plain', 'rules'];

export interface ImportResult {
  faults: string[];
  /** Of all files: rows that stood in them, came in, were told to be unreadable; files that were refused or damaged. */
  rows: number;
  imported: number;
  told: number;
  refused: number;
  /** Longest that a file took, ms. */
  slowest: number;
}

/**
 * Files by chance, from a seed, taken in as the options page does; each into a library that holds what the good ones left.
 *
 * @param lose deletes an article behind the importer's back: has to be told
 */
export async function importFuzz(seed: number, count: number, lose = false): Promise<ImportResult> {
  const result: ImportResult = { faults: [], rows: 0, imported: 0, told: 0, refused: 0, slowest: 0 };
  const dice = diceOf(seed);
  const good = await goodFiles(seed);
  await replaceLibrary({});
  for (let n = 0; n < count; n++) {
    const format = FORMATS[(seed + n) % FORMATS.length] as Format;
    const source = good[n % good.length] as { backup: string; rules: string };
    const { how, bytes } = await spoil(format === 'rules' ? source.rules : source.backup, format, dice);
    const watch: Watch = { ms: 0 };
    const file = new Blob([bytes]);
    const take = format === 'rules' ? takeRules(file, result, watch) : takeBackup(file, result, watch, lose);
    const faults = await take.catch((error: Error) => [`threw ${error}`]);
    result.slowest = Math.max(result.slowest, watch.ms);
    if (watch.ms > PATIENCE) faults.push(`took ${watch.ms} ms`);
    if (({} as Record<string, unknown>).polluted !== undefined)
      faults.push('reached the prototype of all objects');
    for (const fault of faults) result.faults.push(`seed ${seed}, file ${n} (${how}): ${fault}`);
  }
  return result;
}

export interface OddResult extends ImportResult {
  name: string;
  /** How many there are. */
  of: number;
  /** The longest that the page did nothing else, ms. */
  still: number;
}

/** Takes in the file number `n` of those that somebody thought of, into an empty library. */
export async function importOdd(n: number): Promise<OddResult> {
  const files = await allOdd();
  const { name, format, file: made, bomb = false } = files[n] as OddFile;
  const result: ImportResult = { faults: [], rows: 0, imported: 0, told: 0, refused: 0, slowest: 0 };
  await replaceLibrary({});
  const file = await made();
  const watch: Watch = { ms: 0 };
  const pulse = startPulse();
  const take = bomb
    ? takeBomb(file, result, watch)
    : format === 'rules'
      ? takeRules(file, result, watch)
      : takeBackup(file, result, watch, false);
  result.faults = await take.catch((error: Error) => [`threw ${error}`]);
  const still = pulse();
  if (still > PATIENCE) result.faults.push(`stood still for ${still} ms`);
  result.slowest = watch.ms;
  return { ...result, name: `${format}: ${name}`, of: files.length, still };
}

let odd: OddFile[] | null = null;

/** Made of one good library, which has of everything. */
async function allOdd(): Promise<OddFile[]> {
  if (odd) return odd;
  const libraries = fc.sample(library, { seed: 7, numRuns: 400 });
  const rows = libraries.find(
    ({ articles = [], siteRules = [] }) => articles.length > 2 && siteRules.length > 0,
  );
  if (!rows) throw new Error('No library is good enough');
  await replaceLibrary(rows);
  const lines = await Array.fromAsync(backupLines({ pictures: true, now: 5_000 }));
  odd = oddFiles(lines.join(''), rulesFile(await db.siteRules.toArray()));
  return odd;
}

/** It is given up, and nothing of it is taken for an article. */
async function takeBomb(file: Blob, result: ImportResult, watch: Watch): Promise<string[]> {
  const seen = await timed(watch, () => previewBackup(file)).catch(backupErrorName);
  const done = await timed(watch, () => restoreBackup(file, 9_000, () => {})).catch(backupErrorName);
  result.refused++;
  const refused = typeof seen === 'string' || seen?.damaged === true;
  const empty = typeof done === 'string' || done?.added === 0;
  return refused && empty ? [] : [`${JSON.stringify(seen)}, then ${JSON.stringify(done)}`];
}

/** Beats until it is asked for the longest time between two beats, ms. */
function startPulse(): () => number {
  let [last, longest] = [performance.now(), 0];
  const beat = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(beat, 20);
  return () => {
    clearInterval(timer);
    beat();
    return Math.round(longest);
  };
}

/** The longest of the steps that a reader waits for, ms. */
interface Watch {
  ms: number;
}

async function timed<T>(watch: Watch, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    watch.ms = Math.max(watch.ms, Math.round(performance.now() - started));
  }
}

/** As the product writes them. */
async function goodFiles(seed: number): Promise<{ backup: string; rules: string }[]> {
  const files: { backup: string; rules: string }[] = [];
  for (const rows of fc.sample(library, { seed, numRuns: GOOD })) {
    await replaceLibrary(rows);
    const lines = await Array.fromAsync(backupLines({ pictures: true, now: 5_000 }));
    files.push({ backup: lines.join(''), rules: rulesFile(await db.siteRules.toArray()) });
  }
  return files;
}

async function takeBackup(file: Blob, result: ImportResult, watch: Watch, lose: boolean): Promise<string[]> {
  const before = await db.articles.count();
  const { rows, ruleFaults } = await rowsIn(file);
  result.rows += rows;
  let preview: Preview;
  try {
    preview = await timed(watch, () => previewBackup(file));
  } catch (error) {
    if (!backupErrorName(error)) throw error;
    result.refused++;
    const again = await timed(watch, () => restoreBackup(file, 9_000, () => {})).catch(backupErrorName);
    const there = await db.articles.count();
    return again === backupErrorName(error) && there === before
      ? []
      : [`refused, then ${JSON.stringify(again)}`];
  }
  if (preview.damaged) result.refused++;
  const done = await timed(watch, () => restoreBackup(file, 9_000, () => {}));
  if (lose) await db.articles.limit(1).delete();
  const unreadable = preview.unreadable - ruleFaults;
  const met = preview.articles + unreadable;
  result.imported += done.added;
  result.told += preview.unreadable + done.already;
  return [
    ...(met === rows || (preview.damaged && met <= rows)
      ? []
      : [`${met} of ${rows} rows: ${JSON.stringify(preview)}`]),
    ...(done.added + done.already === preview.articles
      ? []
      : [`${preview.articles} became ${JSON.stringify(done)}`]),
    ...(done.already >= preview.known ? [] : [`${preview.known} known, then ${done.already}`]),
    ...(await wrongInLibrary(before + done.added)),
  ];
}

/** The library is whole, and holds as many articles as was said. */
async function wrongInLibrary(articles: number): Promise<string[]> {
  const ids = new Set(await db.articles.toCollection().primaryKeys());
  const beside = [db.bodies, db.texts, db.places].map((table) => table.toCollection().primaryKeys());
  const orphans = (await Promise.all(beside)).flat().filter((id) => !ids.has(id));
  return [
    ...(ids.size === articles ? [] : [`${ids.size} articles, not ${articles}`]),
    ...(orphans.length === 0 ? [] : [`${orphans.length} rows of no article`]),
  ];
}

async function takeRules(file: Blob, result: ImportResult, watch: Watch): Promise<string[]> {
  const text = await file.text();
  const rows = rulesIn(text);
  const { rules, faults } = await timed(watch, async () => readRulesFile(text, 9_000));
  const before = await db.siteRules.count();
  const { added } = await timed(watch, () => addRules(rules));
  const there = await db.siteRules.count();
  result.rows += rows ?? 0;
  result.imported += added;
  result.told += faults.length + rules.length - added;
  if (faults.some(({ type }) => type === 'file')) {
    result.refused++;
    return rules.length === 0 ? [] : [`refused, and ${rules.length} rules taken`];
  }
  return [
    ...(rules.length + faults.length === rows
      ? []
      : [`${rules.length} and ${faults.length} of ${rows} rules`]),
    ...(there === before + added ? [] : [`${there} rules, not ${before + added}`]),
  ];
}

/** How many rules a file has, however wrong they are; null: none that could be counted. */
function rulesIn(text: string): number | null {
  try {
    const { rules } = JSON.parse(text) as { rules?: unknown };
    return Array.isArray(rules) ? rules.length : null;
  } catch {
    return null;
  }
}

/** Counts what stands between the first line and the last, as far as it can be unpacked; asks nothing of ours. */
async function rowsIn(file: Blob): Promise<{ rows: number; ruleFaults: number }> {
  const [, ...all] = (await unpacked(file)).split('\n');
  if (all.at(-1) === '') all.pop();
  let rows = 0;
  let ruleFaults = 0;
  let ruled = false;
  for (const line of all) {
    const value = jsonOf(line);
    if (value.end === true && Number.isSafeInteger(value.articles) && (value.articles as number) >= 0) break;
    if (typeof value.rules !== 'string' || ruled) rows++;
    else {
      ruled = true;
      ruleFaults += readRulesFile(value.rules, 1).faults.length;
    }
  }
  return { rows, ruleFaults };
}

function jsonOf(line: string): Record<string, unknown> {
  // A million lines of nothing are a common file here, and each error takes longer than its line.
  if (!line.trimStart().startsWith('{')) return {};
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

async function unpacked(file: Blob): Promise<string> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (one !== 0x1f || two !== 0x8b) return file.text();
  const decoder = new TextDecoder();
  let text = '';
  try {
    const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      text += decoder.decode(read.value, { stream: true });
  } catch {
    // What was unpacked before the damage counts.
  }
  return text + decoder.decode();
}
