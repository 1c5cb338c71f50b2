import type { Table } from 'dexie';
import { db } from '../database.ts';
import { listJournal } from './journal-files.ts';
import type { Root } from './snapshot-files.ts';

/** What ids begin with, in the order of keys: enough to find a way where no index can be read. */
const DIGITS = [...'0123456789abcdef'];
const LETTERS = [...' -0123456789:abcdefghijklmnopqrstuvwxyz'];
const BEGINNINGS = [...LETTERS, ...DIGITS.flatMap((one) => DIGITS.map((two) => one + two))];

/** Ids of the articles of which an index still tells, or the journal. */
export async function knownArticles(root: Root): Promise<string[]> {
  const saved = await listJournal(root);
  return [...(await keysByIndex(db.articles)), ...saved.map(({ articleId }) => articleId)];
}

/**
 * Where rows of a table may stand, in order: its keys as far as its indexes tell them, ids of articles, with which the keys of
 * what belongs to an article begin, and what ids begin with.
 */
export async function startsOf(table: Table, articles: readonly string[]): Promise<string[]> {
  return [...new Set([...(await keysByIndex(table)), ...articles, ...BEGINNINGS])].sort();
}

async function keysByIndex(table: Table): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const { name } of table.schema.indexes)
    for (const key of await table
      .orderBy(name)
      .primaryKeys()
      .catch(() => []))
      keys.add(key);
  return keys;
}
