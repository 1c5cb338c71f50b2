import { beforeEach, describe, expect, it } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { readArticle } from '../../../lib/db/article.ts';
import { readCuts } from '../../../lib/db/commands/cuts.ts';
import { keepPlace, readPlace } from '../../../lib/db/commands/keep-place.ts';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { bringBackBlock, decideRemoval, takeOutBlocks } from '../../../lib/db/commands/teach-rules.ts';
import { neighboursOf } from '../../../lib/db/neighbours.ts';
import { draftOf, emptyLibrary, removalOf, rowCounts } from './drafts.ts';

beforeEach(emptyLibrary);

const place = { block: 3, into: 0.25, quote: 'The harbour' };
const rowOf = async (id: string) => (await readArticle(id))?.row;

describe('the place', () => {
  it('is kept with the progress, and the article is then being read', async () => {
    await saveDraft('a', draftOf(), 1);
    await keepPlace('a', place, 0.4);
    expect(await readPlace('a')).toEqual({ ...place, id: 'a' });
    expect(await rowOf('a')).toMatchObject({ progress: 0.4, state: 'reading', shelf: 'list' });
  });

  it('leaves an archived article in the archive', async () => {
    await saveDraft('a', draftOf(), 1);
    await setState(['a'], 'archived');
    await keepPlace('a', place, 0.4);
    expect(await rowOf('a')).toMatchObject({ progress: 0.4, state: 'archived', shelf: 'archive' });
  });

  it('is the beginning again for an article marked unread', async () => {
    await saveDraft('a', draftOf(), 1);
    await keepPlace('a', place, 0.4);
    await setState(['a'], 'unread');
    expect(await readPlace('a')).toBeNull();
  });

  it('is nowhere for an article that is gone, and goes with it', async () => {
    await keepPlace('a', place, 0.4);
    expect(await rowCounts()).toEqual({});
    await saveDraft('a', draftOf(), 1);
    await keepPlace('a', place, 0.4);
    await purge(['a']);
    expect(await rowCounts()).toEqual({});
  });
});

describe('neighbours', () => {
  it('are those of the list, newest first', async () => {
    for (const n of [1, 2, 3]) await saveDraft(`s${n}`, draftOf({ url: `https://news.example/${n}` }), n);
    const around = async (id: string) => {
      const row = await rowOf(id);
      const { previous, next } = row ? await neighboursOf(row) : { previous: null, next: null };
      return [previous?.id, next?.id];
    };
    expect(await around('s2')).toEqual(['s3', 's1']);
    expect(await around('s3')).toEqual([undefined, 's2']);
    await setState(['s2'], 'archived');
    expect(await around('s3')).toEqual([undefined, 's1']);
    expect(await around('s2')).toEqual([undefined, undefined]);
  });
});

describe('putting back', () => {
  const removals = [removalOf('related', 'Read more'), removalOf('newsletter', 'Sign up')];
  const decide = async (n: number, putBack: boolean) => {
    const removal = (await readArticle('a'))?.removals[n];
    if (removal) await decideRemoval('news.example', removal, putBack, 9);
  };
  const decisions = async () => (await readArticle('a'))?.removals.map(({ putBack }) => putBack ?? false);

  it('is remembered, and repeated does nothing', async () => {
    await saveDraft('a', draftOf({ removals }), 1);
    await decide(1, true);
    await decide(1, true);
    expect(await decisions()).toEqual([false, true]);
    await decide(1, false);
    expect(await decisions()).toEqual([false, false]);
  });

  it('outlives another save that loses the same block', async () => {
    await saveDraft('a', draftOf({ removals }), 1);
    await decide(1, true);
    await saveDraft('b', draftOf({ html: '<p>Changed.</p>', removals: [...removals].reverse() }), 2);
    expect(await decisions()).toEqual([true, false]);
  });
});

describe('taking out', () => {
  const cut = (id: string, block: number) => ({
    ...{ id, articleId: 'a', block, quote: 'Q', text: 'Q', createdAt: 1 },
  });

  it('is remembered in the order of the text, and goes with the article', async () => {
    await saveDraft('a', draftOf(), 1);
    const cuts = [cut('x', 4), cut('y', 1), cut('z', 9)];
    await takeOutBlocks('news.example', '' as SafeHtml, cuts, 1);
    await bringBackBlock('news.example', cut('z', 9));
    expect((await readCuts('a')).map(({ id }) => id)).toEqual(['y', 'x']);
    await purge(['a']);
    expect(await rowCounts()).toEqual({});
  });
});
