import type { Table } from 'dexie';

/** Rows read at a time, and pictures: each may be 10 MB. */
const BATCH = 50;
const PICTURES = 4;

/** How many rows of a table are held in memory at a time. */
export const batchOf = ({ name }: Table): number => (name === 'pictures' ? PICTURES : BATCH);

/** What ids are made of, in the order of keys; whatever else stands in them lies between two of these. */
const LETTERS = [...' -0123456789:abcdefghijklmnopqrstuvwxyz'];
/** Behind every key. */
const END = '\uffff';
/** Letters that tell a row from its neighbours: 16⁵ are many times the articles of a library. */
const DEEPEST = 5;
/** Readings that may fail before the rest of a table is given up: more bring back nothing where all of it is gone. */
const PATIENCE = 1_500;

/** What was found in a table: rows, or a place where something stands that cannot be read. */
export type Found = { type: 'rows'; rows: { id: string }[] } | { type: 'hole' };

interface Range {
  /** All keys of the range begin so, or with what comes before the next letter. */
  prefix: string;
  /** The first key behind the range. */
  to: string;
  /** Only keys behind this one; those before are read. */
  behind: string | null;
  depth: number;
}

/**
 * All rows that can be read of a table keyed by `id`, around those that cannot: one by one where their keys can be read,
 * else in ranges that are divided until what the browser fails at stands alone.
 */
export function readOut(table: Table): AsyncGenerator<Found> {
  return readRange(table, { prefix: '', to: END, behind: null, depth: 0 }, { tries: PATIENCE });
}

async function* readRange(table: Table, range: Range, left: { tries: number }): AsyncGenerator<Found> {
  let { behind } = range;
  for (;;) {
    const next = some(table, { ...range, behind });
    const rows: { id: string }[] | null = await next.toArray().catch(() => null);
    if (rows && rows.length > 0) yield { type: 'rows', rows };
    const keys: string[] | null = rows
      ? rows.map(({ id }) => id)
      : await next.primaryKeys().catch(() => null);
    if (!keys) break;
    if (!rows) yield* readEach(table, keys);
    if (keys.length < batchOf(table)) return;
    const last = keys.at(-1) as string;
    // A row that bears another key than it lies under would be met again and again.
    if (behind !== null && last <= behind) break;
    behind = last;
  }
  left.tries -= 1;
  if (range.depth === DEEPEST || left.tries <= 0) yield { type: 'hole' };
  else
    for (const part of partsOf({ ...range, behind })) if (left.tries > 0) yield* readRange(table, part, left);
}

async function* readEach(table: Table, keys: readonly string[]): AsyncGenerator<Found> {
  for (const key of keys) {
    const row = await table.get(key).catch(() => null);
    yield row ? { type: 'rows', rows: [row] } : { type: 'hole' };
  }
}

function some(table: Table, { prefix, to, behind }: Range) {
  const first = behind === null || behind < prefix;
  return table
    .where(':id')
    .between(first ? prefix : behind, to, first, false)
    .limit(batchOf(table));
}

/** Those keys whose next letter is the same belong together. */
function partsOf({ prefix, to, behind, depth }: Range): Range[] {
  const starts = [prefix, ...LETTERS.map((letter) => prefix + letter)].filter((it) => it < to);
  const parts = starts.map((start, n) => ({
    prefix: start,
    to: starts[n + 1] ?? to,
    behind,
    depth: depth + 1,
  }));
  return parts.filter((part) => behind === null || part.to > behind);
}
