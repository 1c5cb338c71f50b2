import { beforeEach, expect, test } from 'vitest';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { pendingDocs } from '../../lib/db/search/update-index.ts';
import { indexLibrary, repairAndIndex } from '../../lib/index-library.ts';
import { draftOf, emptyLibrary } from './db/drafts.ts';

beforeEach(emptyLibrary);

const save = (n: number) => saveDraft(`s${n}`, draftOf({ url: `https://news.example/${n}` }), n);

test('every save is indexed, however many ask at once', async () => {
  for (let n = 1; n < 9; n++) await save(n);
  await Promise.all([indexLibrary(), save(9).then(indexLibrary), indexLibrary()]);
  expect(await pendingDocs(99)).toEqual([]);
  const segments = await db.segments.toArray();
  expect(segments.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(9);
});

test('a start takes up what was left, and drops halves', async () => {
  await save(1);
  await db.blocks.put({ id: 'lost:0', terms: 'ferry', data: new Uint8Array([1, 8]) });
  await repairAndIndex();
  expect(await pendingDocs(9)).toEqual([]);
  expect(await db.blocks.get('lost:0')).toBeUndefined();
});
