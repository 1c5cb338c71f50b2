import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../../lib/article.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setFavourite, setProgress, setState } from '../../../lib/db/commands/set-state.ts';
import { addTags } from '../../../lib/db/commands/set-tags.ts';
import { trash } from '../../../lib/db/commands/trash.ts';
import { listHosts } from '../../../lib/db/hosts.ts';
import {
  countArticles,
  type ListFilter,
  listArticles,
  listBetween,
  listIds,
  newestFirst,
  readingList,
  type Sort,
} from '../../../lib/db/list.ts';
import type { ArticleRow } from '../../../lib/db/rows.ts';
import { offerOperators } from '../../../lib/db/search/offer-operators.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

const library: [id: string, changes: Partial<Draft>][] = [
  ['a', { url: 'https://one.example/a', words: 3000, publishedTime: '2026-01-04' }],
  ['b', { url: 'https://two.example/b', words: 300, publishedTime: '2026-01-03', grade: 'cut' }],
  ['c', { url: 'https://one.example/c', words: 600, publishedTime: '2026-01-05' }],
  ['d', { url: 'https://two.example/d', words: 900, publishedTime: '2026-01-01' }],
  ['e', { url: 'https://two.example/e', words: 1500, publishedTime: '2026-01-02' }],
  ['f', { url: 'https://one.example/f', words: 238, publishedTime: null }],
];

beforeAll(async () => {
  await emptyLibrary();
  // c and d at one moment: the order must be total all the same.
  const times = [1000, 2000, 3000, 3000, 4000, 5000];
  for (const [index, [id, changes]] of library.entries())
    await saveDraft(id, draftOf(changes), times[index] ?? 0);
  await setState(['e'], 'archived');
  await trash(['f'], 6000);
  await setFavourite(['a', 'e'], true);
  await addTags(['b', 'd'], ['sea']);
  await setProgress('c', 0.5);
});

const ids = (rows: ArticleRow[]) => rows.map((row) => row.id).join('');

describe('filters', () => {
  test.each<[string, ListFilter, string]>([
    ['reading list', readingList, 'dcba'],
    ['archive', { shelves: ['archive'] }, 'e'],
    ['trash', { shelves: ['trash'] }, 'f'],
    ['favourites wherever they lie', { shelves: ['list', 'archive'], favourite: true }, 'ea'],
    ['a tag', { shelves: ['list'], tag: 'sea' }, 'db'],
    ['a site', { shelves: ['list', 'archive', 'trash'], host: 'one.example' }, 'fca'],
    ['five minutes at most', { shelves: ['list'], maxMinutes: 4 }, 'dcb'],
    ['less than full', { shelves: ['list'], grades: ['cut', 'short'] }, 'b'],
    ['being read', { shelves: ['list'], state: 'reading' }, 'c'],
    ['nothing', { shelves: ['list'], tag: 'none' }, ''],
  ])('%s', async (_, filter, expected) => {
    expect(ids(await listArticles(filter))).toBe(expected);
    expect(await countArticles(filter)).toBe(expected.length);
    expect((await listIds(filter)).sort()).toEqual([...expected].sort());
  });
});

describe('sorts', () => {
  const everything: ListFilter = { shelves: ['list', 'archive'] };
  test.each<[Sort, string]>([
    [newestFirst, 'edcba'],
    [{ by: 'savedAt', direction: 'up' }, 'abcde'],
    [{ by: 'publishedAt', direction: 'down' }, 'cabed'],
    [{ by: 'minutes', direction: 'up' }, 'bcdea'],
    [{ by: 'host', direction: 'up' }, 'caedb'],
    [{ by: 'host', direction: 'down' }, 'bdeac'],
    [{ by: 'progress', direction: 'down' }, 'cedba'],
  ])('%o', async (sort, expected) => {
    expect(ids(await listArticles(everything, sort))).toBe(expected);
    // The same by pages of one and of two.
    for (const limit of [1, 2]) {
      const rows: ArticleRow[] = [];
      for (;;) {
        const page = await listArticles(everything, sort, rows.at(-1) ?? null, limit);
        if (page.length === 0) break;
        rows.push(...page);
      }
      expect(ids(rows)).toBe(expected);
    }
  });
});

test('a page that ends with a place holds what has come in between', async () => {
  const rows = await listArticles(readingList);
  const [d, c, b] = rows;
  if (!d || !c || !b) throw new Error('too few rows');
  expect(ids(await listArticles(readingList, newestFirst, d, 1, b))).toBe('cb');
  expect(ids(await listArticles(readingList, newestFirst, null, 1, c))).toBe('dc');
  expect(ids(await listBetween(readingList, newestFirst, b, d))).toBe('dcb');
  expect(ids(await listBetween(readingList, newestFirst, c, c))).toBe('c');
});

test('hosts by their beginning, the trash aside', async () => {
  expect(await listHosts('', 9)).toEqual(['one.example', 'two.example']);
  expect(await listHosts('', 1)).toEqual(['one.example']);
  expect(await listHosts('t', 9)).toEqual(['two.example']);
  expect(await listHosts('x', 9)).toEqual([]);
});

test.each<[string, string[]]>([
  ['', []],
  ['s', []],
  ['si', ['site:']],
  ['ferry ta', ['ferry tag:']],
  ['site:', ['site:one.example ', 'site:two.example ']],
  ['sea -site:t', ['sea -site:two.example ']],
  ['tag:s', ['tag:sea ']],
  ['is:un', ['is:unread ']],
  ['shorter:', ['shorter:5 ', 'shorter:10 ', 'shorter:20 ', 'shorter:40 ']],
  ['http:', []],
  ['tag:"s', ['tag:sea ']],
  ['ferry -tag:"s', ['ferry -tag:sea ']],
  ['"tag', []],
  ['"the si', []],
  ['be', ['before:']],
  [
    'after:',
    ['2026-11-28', '2026-11-22', '2026-10-30', '2026-11', '2026', '2025'].map((it) => `after:${it} `),
  ],
  ['sea before:2025', []],
  [
    'sea before:202',
    ['2026-11-28', '2026-11-22', '2026-10-30', '2026-11', '2026', '2025'].map((it) => `sea before:${it} `),
  ],
])('the query %j may go on as', async (query, expected) => {
  const now = Date.UTC(2026, 10, 29);
  expect((await offerOperators(query, now)).map((offer) => offer.query)).toEqual(expected);
});
