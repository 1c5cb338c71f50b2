import { beforeEach, expect, test } from 'vitest';
import { revert } from '../../../lib/db/commands/change-rows.ts';
import { deleteTag, renameTag } from '../../../lib/db/commands/rename-tag.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setTags } from '../../../lib/db/commands/set-tags.ts';
import { countTags } from '../../../lib/db/tags.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(async () => {
  await emptyLibrary();
  for (const [id, tags] of Object.entries({ a: ['sea', 'ports'], b: ['sea'], c: ['harbours'] })) {
    await saveDraft(id, draftOf({ url: `https://news.example/${id}` }), 1000);
    await setTags([id], tags);
  }
});

const all = async () => Object.fromEntries(await countTags());

test.each<[string, () => ReturnType<typeof renameTag>, Record<string, number>]>([
  ['renamed', () => renameTag('sea', ' ocean '), { harbours: 1, ocean: 2, ports: 1 }],
  ['merged', () => renameTag('ports', 'sea'), { harbours: 1, sea: 2 }],
  ['deleted', () => deleteTag('sea'), { harbours: 1, ports: 1 }],
  ['left alone without a name', () => renameTag('sea', ' '), { harbours: 1, ports: 1, sea: 2 }],
])('a tag is %s, and that is undone', async (_, act, expected) => {
  const change = await act();
  expect(await all()).toEqual(expected);
  await revert(change);
  expect(await all()).toEqual({ harbours: 1, ports: 1, sea: 2 });
});
