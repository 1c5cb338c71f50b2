import { beforeEach, expect, test } from 'vitest';
import { readPicture, readRow, readText, storedPictures } from '../../../lib/db/article.ts';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { db } from '../../../lib/db/database.ts';
import { countBlocked, jobsOf } from '../../../lib/db/jobs.ts';
import type { JobRow } from '../../../lib/db/rows.ts';
import { settleJob } from '../../../lib/pictures/settle-job.ts';
import { draftOf, emptyLibrary } from '../db/drafts.ts';

const src = (name: string) => `https://pictures.example/${name}`;
const html = `<p>Text.</p><img src="${src('a')}"><img src="${src('b')}">`;
const lead = { src: src('lead'), alt: '', caption: '' };

/** A GIF's header of this size, and then nothing. */
function gif(width: number, height: number, length = 16): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  bytes.set([...'GIF89a'].map((char) => char.charCodeAt(0)));
  new DataView(bytes.buffer).setUint16(6, width, true);
  new DataView(bytes.buffer).setUint16(8, height, true);
  return bytes;
}

async function job(name: string): Promise<JobRow> {
  const found = (await jobsOf('s1')).find((row) => row.src === src(name));
  if (!found) throw new Error(`no job for ${name}`);
  return found;
}

beforeEach(async () => {
  await emptyLibrary();
  await saveDraft('s1', draftOf({ html, leadPicture: lead }), 1000);
});

test('every picture of an article is a job, the lead picture first', async () => {
  expect((await jobsOf('s1')).map((row) => row.src).sort()).toEqual([src('a'), src('b'), src('lead')]);
  expect(await readRow('s1')).toMatchObject({ pictureCount: 3, pictureStored: 0 });
});

test('a picture is stored once, however often its job ends', async () => {
  const a = await job('a');
  expect(await settleJob(a, gif(300, 200))).toBe(true);
  expect(await settleJob(a, gif(300, 200))).toBe(false);
  expect(await readRow('s1')).toMatchObject({ pictureCount: 3, pictureStored: 1 });
  expect(await storedPictures('s1')).toEqual(new Set([src('a')]));
  expect(await readPicture('s1', src('a'))).toMatchObject({ type: 'image/gif', width: 300, size: 16 });
});

test.each<[string, Uint8Array<ArrayBuffer> | null, string]>([
  ['nothing came', null, 'fetch'],
  ['something else came', new TextEncoder().encode('<!doctype html>'), 'type'],
])('when %s, the job waits for the permission', async (_, bytes, error) => {
  await settleJob(await job('a'), bytes);
  expect(await job('a')).toMatchObject({ status: 'blocked', tries: 1, error });
  expect(await countBlocked()).toBe(1);
  expect(await readRow('s1')).toMatchObject({ pictureStored: 0 });
});

test('a tracking pixel is dropped and no longer counted', async () => {
  await settleJob(await job('a'), gif(1, 1));
  expect(await jobsOf('s1')).toHaveLength(2);
  expect(await readRow('s1')).toMatchObject({ pictureCount: 2, pictureStored: 0 });
});

test('an article takes 50 MB at most', async () => {
  await settleJob(await job('a'), gif(300, 200, 30_000_000));
  await settleJob(await job('b'), gif(300, 200, 30_000_000));
  expect(await job('b')).toMatchObject({ status: 'blocked', error: 'size' });
});

test('a picture that finds no room is missing and fetched again; the text stays as it is', async () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  db.pictures.hook('creating', full);
  expect(await settleJob(await job('a'), gif(300, 200))).toBe(false);
  db.pictures.hook('creating').unsubscribe(full);
  expect(await job('a')).toMatchObject({ status: 'blocked', error: 'full' });
  expect(await readRow('s1')).toMatchObject({ pictureCount: 3, pictureStored: 0 });
  expect(await readText('s1')).toContain('Text.');
  expect(await settleJob(await job('a'), gif(300, 200))).toBe(true);
});

test('a disk on which not even the reason fits leaves the job as it was', async () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const before = await job('a');
  db.pictures.hook('creating', full);
  db.jobs.hook('updating', full);
  expect(await settleJob(before, gif(300, 200))).toBe(false);
  db.pictures.hook('creating').unsubscribe(full);
  db.jobs.hook('updating').unsubscribe(full);
  expect(await job('a')).toEqual(before);
});

test('a picture that comes after its article is gone is not kept', async () => {
  const a = await job('a');
  await purge(['s1']);
  expect(await settleJob(a, gif(300, 200))).toBe(false);
  expect(await storedPictures('s1')).toEqual(new Set());
});

test('saving again keeps stored pictures and asks only for new ones', async () => {
  await settleJob(await job('a'), gif(300, 200));
  const again = draftOf({ html: `<p>Text.</p><img src="${src('a')}"><img src="${src('c')}">` });
  await saveDraft('s2', again, 2000);
  expect((await jobsOf('s1')).map((row) => row.src)).toEqual([src('c')]);
  expect(await readRow('s1')).toMatchObject({ pictureCount: 2, pictureStored: 1 });
});
