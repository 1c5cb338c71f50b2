import { cpSync, mkdtempSync } from 'node:fs';
import { bringLibraryBack, isLibraryLost } from '../e2e/harness/bring-back.ts';
import type { Harness } from '../e2e/harness/harness.ts';
import { acknowledged, begun, refusals } from './pump.ts';
import type { Result } from './trial.ts';

/** How the library differs from what was acknowledged, in stories. */
interface Differences {
  /** Numbers of stories that were acknowledged and are not there. */
  lost: number[];
  /** Articles without text, texts without their article, pictures that are counted and not there. */
  half: number;
  /** Rows too many. */
  doubled: number;
}

/**
 * Compares the library with what was acknowledged. One that the browser has lost is brought back first, as its reader
 * would; what came back so is counted by itself.
 */
export async function judge(browser: Harness, tried: number, note = ''): Promise<Result> {
  const acks = acknowledged(browser);
  // Asked first: whoever else opens a database that cannot be read makes an empty one of it.
  const wasLost = await isLibraryLost(browser);
  const before = await compare(browser, acks).catch((error: unknown) => {
    if (!wasLost) throw error;
    return { lost: [...acks], half: 0, doubled: 0 };
  });
  if (wasLost) await bringLibraryBack(browser);
  const { lost, half, doubled } = wasLost ? await compare(browser, acks) : before;
  const broken = lost.length + half + doubled;
  const words = broken > 0 ? `lost ${lost.length}, half ${half}, twice ${doubled}` : '';
  if (broken > 0) keepEvidence(browser, `${words}: stories ${lost} of ${[...acks]}`);
  return {
    tried,
    survived: acks.size - lost.length,
    lost: broken,
    counts: {
      ...countRefused(browser, acks),
      ...(wasLost && { 'by recovery': before.lost.length - lost.length }),
    },
    note: [words, note].filter(Boolean).join('; '),
  };
}

/** What was lost says how only in the profile it was lost in. */
function keepEvidence(browser: Harness, words: string): void {
  // Not where the profile is: a disk that is made for a trial goes with it.
  const folder = mkdtempSync('/tmp/broadsheet-lost-');
  cpSync(browser.profile(), folder, { recursive: true, filter: (it) => !it.includes('Singleton') });
  console.error(`${words}\nThe profile: ${folder}`);
}

/** Saves that were not acknowledged: those that died with what made them, and those of which the reader was told why. */
function countRefused(browser: Harness, acks: Set<number>): Record<string, number> {
  const told = Object.groupBy(refusals(browser, 0), (why) => `told “${why}”`);
  const counts = Object.entries(told).map(([why, all]) => [why, all?.length ?? 0] as const);
  const refused = counts.reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries([['cut off', begun(browser).size - acks.size - refused], ...counts]);
}

async function compare(browser: Harness, acks: Set<number>): Promise<Differences> {
  const ours = await browser.openOurs('options.html');
  const there = await ours.run(readLibrary);
  await ours.close();
  const numbers = there.articles.map(({ url }) => Number(/story-(\d+)$/.exec(url)?.[1]));
  const stories = new Set(numbers);
  const [texts, bodies] = [new Set(there.texts), new Set(there.bodies)];
  const ids = new Set(there.articles.map(({ id }) => id));
  const bare = [...ids].filter((id) => !texts.has(id) || !bodies.has(id));
  const orphans = [...texts, ...bodies].filter((id) => !ids.has(id));
  const miscounted = there.articles.filter(
    ({ id, pictureStored }) => pictureStored !== there.pictures.filter((it) => it === id).length,
  );
  return {
    lost: [...acks].filter((n) => !stories.has(n)),
    half: bare.length + orphans.length + miscounted.length,
    doubled: numbers.length - stories.size,
  };
}

/** Ids of all that is there, at one moment. Runs in a page of ours, by itself: it trusts nothing of ours. */
async function readLibrary() {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  const tables = ['articles', 'texts', 'bodies', 'pictures'];
  const transaction = database.transaction(tables);
  const keys = (table: string) => done(transaction.objectStore(table).getAllKeys()) as Promise<string[]>;
  const [articles, texts, bodies, owners] = await Promise.all([
    done(transaction.objectStore('articles').getAll()) as Promise<
      { id: string; url: string; pictureStored: number }[]
    >,
    keys('texts'),
    keys('bodies'),
    keys('pictures'),
  ]);
  database.close();
  // A picture's id begins with its article's; the small one for lists is not counted.
  const pictures = owners.filter((id) => !id.endsWith(' thumbnail')).map((id) => id.split(' ')[0] ?? '');
  return {
    articles: articles.map(({ id, url, pictureStored }) => ({ id, url, pictureStored })),
    texts,
    bodies,
    pictures,
  };
}

/** The results of several browsers as one. */
export function sum(results: readonly Result[]): Result {
  const total = (key: 'tried' | 'survived' | 'lost') => results.reduce((all, it) => all + it[key], 0);
  const notes = [...new Set(results.map(({ note }) => note))].filter(Boolean);
  return {
    tried: total('tried'),
    survived: total('survived'),
    lost: total('lost'),
    counts: sumCounts(results),
    note: notes.join('; '),
  };
}

/** Counts of the same name together. */
export function sumCounts(results: readonly Pick<Result, 'counts'>[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { counts = {} } of results)
    for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries(sums);
}
