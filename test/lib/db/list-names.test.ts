import { beforeAll, expect, test } from 'vitest';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { trash } from '../../../lib/db/commands/trash.ts';
import { db } from '../../../lib/db/database.ts';
import { listNames } from '../../../lib/db/search/list-names.ts';
import { offerOperators } from '../../../lib/db/search/offer-operators.ts';
import { updateIndex } from '../../../lib/db/search/update-index.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

/** The last is the newest. */
const BYLINES: (string | null)[] = [
  'Ada North',
  'Élise Dupré et Hugo Marchand',
  null,
  'Ben “Buck” Adams, Ada North',
  '王美玲、Nils Okafor',
  'Gone "G" Away',
];

beforeAll(async () => {
  await emptyLibrary();
  for (const [n, byline] of BYLINES.entries())
    await saveDraft(`a${n}`, draftOf({ url: `https://news.example/${n}`, byline }), n);
  await saveDraft('binned', draftOf({ url: 'https://news.example/binned', byline: 'Nobody Here' }), 99);
  await trash(['binned'], 100);
  await setState(['a1'], 'archived');
  await updateIndex((work) => work());
});

test.each<[string, string[]]>([
  ['', ['王美玲', 'Nils Okafor', 'Ben “Buck” Adams', 'Ada North', 'Élise Dupré', 'Hugo Marchand']],
  ['a', ['Ben “Buck” Adams', 'Ada North']],
  ['nor', ['Ada North']],
  ['dupre', ['Élise Dupré']],
  ['elise d', ['Élise Dupré']],
  ['王', ['王美玲']],
  ['lise', []],
  ['nobody', []],
  // What the headlines say is no name.
  ['harbour', []],
])('%j begins the names %j', async (typed, expected) => {
  expect(await listNames(typed)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['by:nor', ['by:"Ada North" ']],
  ['sea -by:"nils o', ['sea -by:"Nils Okafor" ']],
  ['by:王', ['by:王美玲 ']],
  ['by:"Ada North', []],
])('the query %j may go on as %j', async (query, expected) => {
  expect((await offerOperators(query, 0)).map((offer) => offer.query)).toEqual(expected);
});

test('finds a writer whom none of the newest articles names', async () => {
  const [row] = await db.articles.where('id').equals('a0').toArray();
  if (!row) throw new Error('no row');
  await db.articles.bulkPut(
    Array.from({ length: 120 }, (_, n) => ({
      ...row,
      id: `new-${n}`,
      key: `new-${n}`,
      aliases: [],
      byline: 'The Staff',
      savedAt: 1000 + n,
    })),
  );
  expect(await listNames('')).toEqual(['The Staff']);
  expect(await listNames('hugo')).toEqual(['Hugo Marchand']);
});
