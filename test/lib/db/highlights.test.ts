import { beforeEach, expect, it } from 'vitest';
import {
  changeHighlight,
  putHighlight,
  readHighlights,
  removeHighlight,
} from '../../../lib/db/commands/highlights.ts';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import type { HighlightRow } from '../../../lib/db/rows.ts';
import { draftOf, emptyLibrary, rowCounts } from './drafts.ts';

beforeEach(emptyLibrary);

const highlight = (id: string, start: number): HighlightRow => ({
  ...{ id, articleId: 'a', exact: 'harbour', prefix: 'The ', suffix: ' reopened', start, end: start + 7 },
  ...{ colour: 'yellow', note: '', createdAt: 1, changedAt: 1 },
});

it('reads the highlights of an article in the order of its text', async () => {
  for (const [id, start] of [
    ['x', 40],
    ['y', 4],
    ['z', 9],
  ] as const)
    await putHighlight(highlight(id, start));
  await putHighlight({ ...highlight('other', 1), articleId: 'b' });
  expect((await readHighlights('a')).map(({ id }) => id)).toEqual(['y', 'z', 'x']);
});

it('changes and removes, and says how it was before', async () => {
  await putHighlight(highlight('x', 4));
  expect(await changeHighlight('x', { colour: 'red', note: 'N' }, 9)).toEqual(highlight('x', 4));
  expect(await readHighlights('a')).toMatchObject([{ colour: 'red', note: 'N', changedAt: 9 }]);
  expect(await removeHighlight('x')).toMatchObject({ colour: 'red' });
  expect(await removeHighlight('x')).toBeNull();
  expect(await changeHighlight('x', { note: 'M' }, 9)).toBeNull();
});

it('keeps highlights over another save, and lets them go with the article', async () => {
  await saveDraft('a', draftOf(), 1);
  await putHighlight(highlight('x', 4));
  await saveDraft('b', draftOf({ html: '<p>Another text.</p>' }), 2);
  expect(await readHighlights('a')).toHaveLength(1);
  await purge(['a']);
  expect(await rowCounts()).toEqual({});
});
