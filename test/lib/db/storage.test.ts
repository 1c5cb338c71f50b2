import { beforeEach, describe, expect, it } from 'vitest';
import { dropPictures, oldPictures } from '../../../lib/db/commands/drop-pictures.ts';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { setThumbnail, storePicture } from '../../../lib/db/commands/settle-picture.ts';
import { db } from '../../../lib/db/database.ts';
import { pictureJobs } from '../../../lib/db/jobs.ts';
import { bytesOf, storageUse } from '../../../lib/db/storage-use.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

const picture = (size: number) => ({ bytes: new ArrayBuffer(size), type: 'image/webp', width: 9, height: 9 });

/** Articles saved at 1, 2 and 3, each with one stored picture of 1,000 bytes and a thumbnail of 100. */
beforeEach(async () => {
  await emptyLibrary();
  for (const n of [1, 2, 3]) {
    const contentHtml = `<p>Words.</p><img src="https://news.example/${n}.webp">` as never;
    await saveDraft(`s${n}`, draftOf({ url: `https://news.example/${n}`, contentHtml }), n);
    await setThumbnail(`s${n}`, picture(100));
  }
  for (const job of await pictureJobs()) await storePicture(job, picture(1000));
});

const stored = async () => (await db.articles.orderBy('id').toArray()).map((row) => row.pictureStored);

describe('dropping pictures', () => {
  it('finds those of articles saved before, wherever they lie, and no thumbnails', async () => {
    await setState(['s1'], 'archived');
    const found = await oldPictures(3);
    expect(found).toMatchObject({ articleIds: ['s1', 's2'], bytes: 2000 });
    expect(found.ids).toHaveLength(2);
  });

  it('drops them, counts them out, and brings them back', async () => {
    const undo = await dropPictures(await oldPictures(3));
    expect(await stored()).toEqual([0, 0, 1]);
    expect(await db.pictures.count()).toBe(4);
    expect(await oldPictures(3)).toMatchObject({ ids: [], bytes: 0 });
    await undo?.();
    expect(await stored()).toEqual([1, 1, 1]);
    expect(await db.pictures.count()).toBe(6);
    await undo?.();
    expect(await stored()).toEqual([1, 1, 1]);
  });

  it('brings none back to an article that is gone', async () => {
    const undo = await dropPictures(await oldPictures(3));
    await purge(['s1']);
    await undo?.();
    expect(await stored()).toEqual([1, 1]);
    expect(
      await db.pictures
        .where('articleId')
        .equals('s1')
        .count()
        .catch(() => 0),
    ).toBe(0);
  });

  it('holds no more in memory than it may', async () => {
    const found = await oldPictures(3);
    expect(await dropPictures({ ...found, bytes: 1e9 })).toBeNull();
    expect(await stored()).toEqual([0, 0, 1]);
  });
});

describe('storage', () => {
  it('counts pictures and estimates the rest', async () => {
    const use = await storageUse();
    expect(use.pictures).toBe(3300);
    expect(use.text).toBeGreaterThan(100);
    expect(use.versions).toBe(0);
  });

  it.each([
    ['abc', 3],
    ['日本', 4],
    [7, 8],
    [new ArrayBuffer(12), 12],
    [{ a: 'xy', b: [1] }, 1 + 2 + 1 + 1 + 8],
    [null, 1],
  ])('%j takes about %d bytes', (value, bytes) => {
    expect(bytesOf(value)).toBe(bytes);
  });
});
