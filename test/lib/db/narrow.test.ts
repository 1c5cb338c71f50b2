import { beforeAll, describe, expect, test } from 'vitest';
import { newArticleRow } from '../../../lib/db/article-row.ts';
import { db } from '../../../lib/db/database.ts';
import {
  countArticles,
  type ListFilter,
  listArticles,
  listIds,
  matches,
  type Sort,
} from '../../../lib/db/list.ts';
import type { ArticleRow } from '../../../lib/db/rows.ts';
import { staleIds } from '../../../lib/db/stale.ts';
import { countReads } from './count-reads.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

/** Enough for a filter that finds many to be told from one that finds few. */
const ARTICLES = 1700;
const PAGE = 20;
const GRADES = ['full', 'full', 'full', 'cut', 'short'] as const;

let library: ArticleRow[] = [];

beforeAll(async () => {
  await emptyLibrary();
  library = Array.from({ length: ARTICLES }, (_, n) => {
    const url = `https://site-${n % 7 === 0 ? 'rare' : n % 3}.example/${n}`;
    const shelf = n % 10 === 9 ? 'archive' : n % 50 === 8 ? 'trash' : 'list';
    return {
      ...newArticleRow(`a${(n * 7919) % ARTICLES}`, draftOf({ url, publishedTime: null }), 1000 + (n >> 1)),
      shelf,
      state: shelf === 'archive' ? 'archived' : n % 40 === 1 ? 'reading' : 'unread',
      trashedAt: shelf === 'trash' ? 5000 : 0,
      favourite: n % 100 === 3 ? 1 : 0,
      tags: [...(n % 2 === 0 ? ['even'] : []), ...(n % 90 === 4 ? ['rare'] : [])],
      minutes: 1 + ((n * 31) % 60),
      progress: (n % 40) / 40,
      publishedAt: (n * 104729) % 5000,
      grade: n % 30 === 0 ? 'cut' : (GRADES[n % 5] ?? 'full'),
      pictureCount: n % 4,
      pictureStored: n % 60 === 3 ? 1 : n % 4,
    } satisfies ArticleRow;
  });
  await db.articles.bulkAdd(library);
});

const NARROW: [string, ListFilter][] = [
  ['a tag that few have', { shelves: ['list'], tag: 'rare' }],
  ['a tag that nothing has', { shelves: ['list'], tag: 'none' }],
  ['a tag and a site', { shelves: ['list'], tag: 'even', host: 'site-rare.example' }],
  ['what is being read', { shelves: ['list'], state: 'reading' }],
  ['the unread of the archive', { shelves: ['archive'], state: 'unread' }],
  ['favourites wherever they lie', { shelves: ['list', 'archive'], favourite: true }],
  ['two minutes at most', { shelves: ['list'], maxMinutes: 2 }],
  ['not offline', { shelves: ['list'], notOffline: true }],
  ['cut or a mere link', { shelves: ['list'], grades: ['cut', 'link'], notOffline: true }],
];
const BROAD: [string, ListFilter][] = [
  ['a tag that half have', { shelves: ['list'], tag: 'even' }],
  ['the unread', { shelves: ['list'], state: 'unread' }],
  ['a site with many', { shelves: ['list'], host: 'site-1.example' }],
  ['forty minutes at most', { shelves: ['list'], maxMinutes: 40 }],
  ['less than full', { shelves: ['list'], grades: ['cut', 'short', 'consent', 'link'] }],
  ['the unread of a tag', { shelves: ['list', 'archive', 'trash'], tag: 'even', state: 'unread' }],
  ['everything', { shelves: ['list', 'archive'] }],
];
const SORTS: Sort[] = [
  { by: 'savedAt', direction: 'up' },
  { by: 'savedAt', direction: 'down' },
  { by: 'minutes', direction: 'down' },
  { by: 'host', direction: 'up' },
  { by: 'host', direction: 'down' },
  { by: 'progress', direction: 'down' },
];

const expected = (filter: ListFilter, sort: Sort) =>
  library.filter((row) => matches(row, filter)).sort((a, b) => inOrder(a, b, sort));

/** By the field, then by id; within a site the newest first. */
function inOrder(a: ArticleRow, b: ArticleRow, { by, direction }: Sort): number {
  const least = (x: string | number, y: string | number) => (x < y ? -1 : x > y ? 1 : 0);
  const order =
    by === 'host'
      ? least(a.host, b.host) || least(b.savedAt, a.savedAt) || least(b.id, a.id)
      : least(a[by], b[by]) || least(a.id, b.id);
  return direction === 'up' ? order : -order;
}

const ids = (rows: ArticleRow[]) => rows.map(({ id }) => id);

describe.each([...NARROW, ...BROAD])('%s', (_, filter) => {
  test.each(SORTS)('page by page, %o', async (sort) => {
    const whole = ids(expected(filter, sort));
    const found: ArticleRow[] = [];
    for (let last: ArticleRow | null = null; found.length < 2 * PAGE; ) {
      const page: ArticleRow[] = await listArticles(filter, sort, last, PAGE);
      found.push(...page);
      last = page.at(-1) ?? null;
      if (!last) break;
    }
    expect(ids(found)).toEqual(whole.slice(0, found.length));
    expect(found.length).toBe(Math.min(whole.length, 2 * PAGE));
    const [first, last] = [found[3], found[30]];
    if (first && last)
      expect(ids(await listArticles(filter, sort, first, 1, last))).toEqual(whole.slice(4, 31));
  });

  test('counted and all of them', async () => {
    const whole = ids(expected(filter, SORTS[0] as Sort)).sort();
    expect((await listIds(filter)).sort()).toEqual(whole);
    expect(await countArticles(filter)).toBe(whole.length);
  });
});

test.each(NARROW)('%s: found in an index, nothing is read in vain', async (_, filter) => {
  for (const sort of SORTS) {
    const found = expected(filter, sort).length;
    const { articles, ...others } = await countReads(() => listArticles(filter, sort, null, PAGE));
    // A filter of several conditions reads what meets the narrowest of them.
    expect(articles?.rows ?? 0).toBeLessThanOrEqual(filter.host || filter.grades ? 500 : found + 10);
    expect(others).toEqual({});
  }
});

test.each(BROAD)('%s: the first page reads a part of the list', async (_, filter) => {
  const { articles } = await countReads(() => listArticles(filter, undefined, null, PAGE));
  expect(articles?.rows).toBeLessThanOrEqual(50 * filter.shelves.length + 100);
});

test('what is stale is told by keys alone', async () => {
  const { articles } = await countReads(() => staleIds(1500 + 7 * 24 * 60 * 60 * 1000));
  expect(articles?.rows).toBe(0);
});
