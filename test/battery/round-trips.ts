import fc from 'fast-check';
import { LEFT_OUT } from '../../lib/db/backup/entry.ts';
import { previewBackup, restoreBackup } from '../../lib/db/backup/restore-backup.ts';
import { backupStream } from '../../lib/db/backup/write-backup.ts';
import { db } from '../../lib/db/database.ts';
import { library, type Rows } from './random-library.ts';

/** Tables that have to come back, and the plain texts, which are made anew. */
const KEPT = () => db.tables.filter(({ name }) => !LEFT_OUT.includes(name) || name === 'texts');
/** Of a rule: under which id and when it came is another device's business. */
const RULE_FACTS = ['host', 'verb', 'shape', 'removed', 'example', 'status'];

/**
 * Libraries by chance, from a seed: written, exported, wiped, imported, compared.
 *
 * @param spoil changes a row before the comparison, which has to see it: without that nothing that it says counts
 * @returns what came back otherwise, in words
 */
export async function roundTrips(seed: number, count: number, spoil = false): Promise<string[]> {
  const faults: string[] = [];
  for (const [n, rows] of fc.sample(library, { seed, numRuns: count }).entries()) {
    const fault = await roundTrip(rows, spoil).catch((error: Error) => `${error}\n${error.stack}`);
    if (fault) faults.push(`seed ${seed}, library ${n}: ${fault}`);
  }
  return faults;
}

async function roundTrip(rows: Rows, spoil: boolean): Promise<string> {
  await replaceLibrary(rows);
  const before = await dump();
  const file = await new Response(backupStream({ pictures: true, now: 5_000 })).blob();
  await replaceLibrary({});
  const seen = await previewBackup(file);
  const done = await restoreBackup(file, 9_000, () => {});
  if (spoil) await spoilOne();
  const after = await dump();
  const articles = rows.articles?.length ?? 0;
  const wrong = [
    ...(seen.articles === articles && seen.unreadable === 0 && !seen.damaged ? [] : [JSON.stringify(seen)]),
    ...(done.added === articles
      ? []
      : [`${done.added} of ${articles} articles, ${done.already} called known`]),
    ...differences(before, after),
  ];
  return wrong.join('; ').slice(0, 2000);
}

/**
 * Empties the library and writes these rows, at once. Waits for no disk, which a save of the product does: what is tried
 * here is not whether rows outlive a crash.
 */
export async function replaceLibrary(rows: Rows): Promise<void> {
  const names = db.tables.map(({ name }) => name).filter((name) => name !== 'meta');
  if (!db.isOpen()) await db.open();
  const transaction = db.backendDB().transaction(names, 'readwrite', { durability: 'relaxed' });
  for (const name of names) {
    const store = transaction.objectStore(name);
    store.clear();
    for (const row of rows[name] ?? []) store.add(row);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Every row as text that says all of it, by table and id. */
async function dump(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  await db.transaction('r', KEPT(), async () => {
    for (const table of KEPT())
      for (const row of await table.toArray())
        all.set(`${table.name} ${nameOf(table.name, row)}`, canonical(row));
  });
  return all;

  function nameOf(table: string, row: Record<string, unknown>): string {
    if (table !== 'siteRules') return String(row.id);
    for (const key of Object.keys(row)) if (!RULE_FACTS.includes(key)) delete row[key];
    return canonical(row);
  }
}

/** JSON with keys in order; bytes as numbers, -0 and `undefined` as themselves. */
function canonical(value: unknown): string {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    return `bytes ${new Uint8Array(value as ArrayBuffer)}`;
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? '-0' : String(JSON.stringify(value));
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, it]) => `${key}:${canonical(it)}`)}}`;
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${firstDifference(before.get(name), after.get(name))}`);
}

function firstDifference(before = 'not there', after = 'gone'): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const from = Math.max(0, at - 30);
  return `${before.slice(from, at + 60)} → ${after.slice(from, at + 60)}`;
}

/** The least that can be wrong: one word of one row; or a row that nobody had. */
async function spoilOne(): Promise<void> {
  const [row] = await db.bodies.limit(1).toArray();
  if (row) await db.bodies.put({ ...row, html: `${row.html} ` as typeof row.html });
  else await db.places.put({ id: 'nobody', block: 0, into: 0, quote: '' });
}
