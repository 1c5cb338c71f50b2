import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, test } from 'vitest';
import { pagesBetween } from '../../components/hooks/use-near-pages.ts';
import { Library } from '../../components/library/Library.tsx';
import { PAGE } from '../../components/library/RowPage.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { updateIndex } from '../../lib/db/search/update-index.ts';
import { countReads } from '../lib/db/count-reads.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

describe('pages near the view', () => {
  const tall = Array.from({ length: 1000 }, () => 1100);
  test.each<[string, number[], number, number, number[]]>([
    ['at the start', tall, -900, 1800, [0, 1]],
    ['far down', tall, 549_000, 551_700, [499, 500, 501]],
    ['at the end', tall, 1_098_000, 1_100_900, [998, 999]],
    ['pages that emptied count where they lie', [1100, 0, 0, 1100], 1100, 1200, [0, 1, 2, 3]],
    ['nothing measured yet', [], -900, 1800, [0]],
  ])('%s', (_, heights, top, bottom, expected) => {
    expect(pagesBetween(heights, heights.length || 1, top, bottom)).toEqual(expected);
  });
});

/** What no list needs until it is there: bodies, pictures, and the index of words. */
const HEAVY = [
  'bodies',
  'texts',
  'removals',
  'versions',
  'pictures',
  'icons',
  'blocks',
  'segments',
  'docs',
  'prints',
];

it('reads rows of articles alone until it is there, and no more than it shows', async () => {
  const icon = { bytes: new ArrayBuffer(8), type: 'image/png', at: 1 };
  await db.icons.bulkPut(['daily.example'].map((host) => ({ host, ...icon })));
  for (let n = 0; n < 3 * PAGE; n++) await saveDraft(`a${n}`, draft({ title: `Story ${n}` }), 1000 + n);
  await updateIndex((work) => work());
  const reads = await countReads(async () => {
    show(<Library view="popup" />);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('[data-row]')) resolve(observer.disconnect());
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
  });
  // The sites that have an icon are known by key.
  expect(HEAVY.filter((table) => (reads[table]?.rows ?? 0) > 0)).toEqual([]);
  expect(reads.articles?.rows).toBe(PAGE);
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(PAGE));
});
