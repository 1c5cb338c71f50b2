import { db } from '../database.ts';
import { oneOfEachSite } from '../hosts.ts';
import type { ArticleRow } from '../rows.ts';
import type { DocRow } from './index-rows.ts';

/** What a view remembers of the numbers in the index, as long as its connection to the library lives. */
interface Known {
  /** The highest number; a text that comes in gets a higher one. */
  last: number;
  /** The number of each article's newest text. Of articles that are gone too: nobody asks for them. */
  numbers: Map<string, number>;
  /** The article of each number. */
  ids: string[];
  /** All of them were read once. */
  whole: boolean;
  /** An article of each site, as they were at the number `last`; null: too many. */
  sites: ArticleRow[] | null | undefined;
}

const known = new WeakMap<IDBDatabase, Known>();

/** Rows read in one go while nobody waits for them: some 5 ms of work, which a key typed meanwhile waits for at most. */
const PIECE = 2000;

function knownSoFar(): Known {
  // Null before the library is open, whatever Dexie's types say.
  const connection: IDBDatabase | null = db.backendDB();
  const before = (connection && known.get(connection)) ?? {
    last: 0,
    numbers: new Map(),
    ids: [],
    whole: false,
    sites: undefined,
  };
  if (connection) known.set(connection, before);
  return before;
}

/** Reads the next numbers that were given since the last time, `most` of them; how many there were. */
async function readOn(into: Known, most: number): Promise<number> {
  // In a transaction, or Dexie would keep a second copy of them for live queries.
  const rows = await db.transaction('r', db.docs, () =>
    db.docs.where('n').above(into.last).limit(most).toArray(),
  );
  for (const { id, n = 0 } of rows) {
    into.numbers.set(id, n);
    into.ids[n] = id;
    into.last = Math.max(into.last, n);
  }
  if (rows.length > 0) into.sites = undefined;
  return rows.length;
}

/** Reads the numbers that were given since the last time: all of them at first, 20,000 in some 30 ms. */
async function upToDate(): Promise<Known> {
  const now = knownSoFar();
  await readOn(now, Number.POSITIVE_INFINITY);
  now.whole = true;
  return now;
}

/**
 * Reads numbers and sites before a query needs them, piece by piece.
 *
 * @param idle resolves when there is nothing else to do
 */
export async function prepareNumbers(idle: () => Promise<unknown>): Promise<void> {
  await idle();
  const now = knownSoFar();
  while ((await readOn(now, PIECE)) === PIECE) await idle();
  now.whole = true;
  await idle();
  await knownSites();
}

/** Numbers in the index of articles. */
export async function numbersOf(ids: string[]): Promise<Set<number>> {
  const { numbers } = await upToDate();
  return new Set(ids.map((id) => numbers.get(id)).filter((n) => n !== undefined));
}

/** An article of each site, wherever it lies; null when there are too many. Asked anew when something was saved. */
export async function knownSites(): Promise<ArticleRow[] | null> {
  const now = await upToDate();
  if (now.sites === undefined) now.sites = await oneOfEachSite();
  return now.sites;
}

/** Looks up the articles of numbers; a number whose text was replaced since has none. */
export type ArticleOf = (numbers: number[]) => Promise<string[]>;

/**
 * Numbers from `indexed` on, `limit` at most, oldest first, and how to look up any of them: from memory where all were
 * read before, so that a query makes one request less in a row.
 */
export async function docsSince(
  indexed: number,
  limit: number,
): Promise<{ fresh: DocRow[]; articleOf: ArticleOf }> {
  if (!knownSoFar().whole) {
    const fresh = await db.docs.where('n').aboveOrEqual(indexed).limit(limit).toArray();
    return { fresh, articleOf: lookUp };
  }
  const { ids, numbers, last } = await upToDate();
  const isNewest = (n: number) => numbers.get(ids[n] ?? '') === n;
  const fresh: DocRow[] = [];
  for (let n = indexed; n <= last && fresh.length < limit; n++)
    if (isNewest(n)) fresh.push({ n, id: ids[n] ?? '' });
  return { fresh, articleOf: async (asked) => asked.filter(isNewest).map((n) => ids[n] ?? '') };
}

const lookUp: ArticleOf = async (numbers) => (await db.docs.bulkGet(numbers)).flatMap((doc) => doc?.id ?? []);
