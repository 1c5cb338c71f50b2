import { beforeAll, expect, test } from 'vitest';
import { newArticleRow } from '../../../lib/db/article-row.ts';
import { revert } from '../../../lib/db/commands/change-rows.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { db } from '../../../lib/db/database.ts';
import { countArticles, readingList } from '../../../lib/db/list.ts';
import { searchArticles } from '../../../lib/db/search/search-articles.ts';
import { updateIndex } from '../../../lib/db/search/update-index.ts';
import { countReads, countWrites } from './count-reads.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

/** What commands and searches may cost, counted, because times differ from machine to machine. */

const ARTICLES = 1000;
const LIMIT = 15;
const ids = Array.from({ length: ARTICLES }, (_, n) => `a${n}`);

beforeAll(async () => {
  await emptyLibrary();
  await db.articles.bulkAdd(
    ids.map((id, n) =>
      newArticleRow(id, draftOf({ url: `https://${siteOf(n)}/${n}`, title: `Story ${n}` }), n),
    ),
  );
  // Of every article some words of its own, so that the dictionary fills many blocks.
  await db.texts.bulkAdd(ids.map((id, n) => ({ id, text: `the t ${words(n)}` })));
  await db.docs.bulkAdd(ids.map((id) => ({ id })));
  await updateIndex((work) => work());
});

const siteOf = (n: number) => (n % 100 === 7 ? 'paper.rare.example' : 'news.example');
const words = (n: number) =>
  Array.from({ length: 30 }, (_, i) => `t${((n * 30 + i) * 2654435761).toString(36)}`).join(' ');

test('a thousand articles are archived in one transaction, and brought back in one', async () => {
  let change: Awaited<ReturnType<typeof setState>> = [];
  const writes = await countWrites(async () => {
    change = await setState(ids, 'archived');
  });
  expect(writes).toBe(1);
  expect(await countArticles(readingList)).toBe(0);
  expect(await countWrites(() => revert(change))).toBe(1);
  expect(await countArticles(readingList)).toBe(ARTICLES);
});

test('a search reads the blocks of its words, the rows it shows and the texts it quotes', async () => {
  const [segments, blocks] = [await db.segments.count(), await db.blocks.count()];
  expect(blocks).toBeGreaterThan(2 * segments);
  let blocksRead = 0;
  for (const query of ['t', 'the ', 'the', 'harbour']) {
    const reads = await countReads(() => searchArticles(query, readingList, LIMIT));
    // A word may be the last of one block or the first of the next.
    expect(reads.blocks?.rows ?? 0, query).toBeLessThanOrEqual(2 * segments);
    blocksRead += reads.blocks?.rows ?? 0;
    expect(reads.texts?.rows ?? 0, query).toBeLessThanOrEqual(LIMIT);
    expect(reads.articles?.rows ?? 0, query).toBeLessThanOrEqual(12 + 48);
    expect(reads.bodies, query).toBeUndefined();
  }
  expect(blocksRead).toBeGreaterThan(0);
});

test('the next letter of a word reads no block again', async () => {
  await searchArticles('harb', readingList, LIMIT);
  const reads = await countReads(() => searchArticles('harbo', readingList, LIMIT));
  expect(reads.blocks).toBeUndefined();
});

test('what operators leave of many hits is looked up, not searched for among them', async () => {
  for (const query of ['the site:rare.example', 'the is:archived', 'the site:nowhere.example']) {
    const reads = await countReads(() => searchArticles(query, readingList, LIMIT));
    // 12 hits are tried before; a row for each site that is asked; then those that are meant.
    expect(reads.articles?.rows ?? 0, query).toBeLessThanOrEqual(12 + 4 + 10);
  }
  const { found } = await searchArticles('the site:rare.example', readingList, LIMIT);
  expect(found.map(({ row }) => row.id).sort()).toEqual(
    ids.filter((_, n) => siteOf(n) !== 'news.example').sort(),
  );
});

test('a search for which nobody waits any more ends', async () => {
  const left = new AbortController();
  const search = searchArticles('the site:nowhere.example', readingList, LIMIT, left.signal);
  left.abort();
  await expect(search).rejects.toThrow('aborted');
});
