import { beforeEach, expect, test } from 'vitest';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { db } from '../../../lib/db/database.ts';
import { dropDeadPrints, findTwins } from '../../../lib/db/find-twins.ts';
import { twinsOf } from '../../../lib/db/twins.ts';
import { HASHES } from '../../../lib/duplicates/fingerprint.ts';
import { OTHER, WIRE } from '../duplicates/stories.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(emptyLibrary);

const html = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
const save = (id: string, text: string, path = id) =>
  saveDraft(id, draftOf({ url: `https://${path}.example/`, html: html(text) }), Number(id.length));
const find = () => findTwins((work) => work());
const twins = async (id: string) => (await twinsOf(id)).map((row) => row.id);

test('both sides know of each other, and of nobody else', async () => {
  await save('one', WIRE);
  await save('other', OTHER);
  await find();
  expect(await db.twins.count()).toBe(0);
  await save('three', `${WIRE}\nMore soon.`);
  await save('short', 'More soon.');
  await find();
  expect(await twins('one')).toEqual(['three']);
  expect(await twins('three')).toEqual(['one']);
  expect(await db.twins.count()).toBe(2);
});

test('a text that is replaced is looked at anew', async () => {
  await save('one', WIRE);
  await save('two', WIRE);
  await find();
  await save('later', OTHER, 'two');
  await find();
  expect([await twins('one'), await twins('two')]).toEqual([[], []]);
  await undoSave('later', 9);
  await find();
  expect(await twins('one')).toEqual(['two']);
});

test('an article that is gone for good is nobody’s twin', async () => {
  for (const id of ['one', 'two', 'three']) await save(id, WIRE);
  await find();
  expect((await twins('one')).sort()).toEqual(['three', 'two']);
  await purge(['two']);
  expect(await twins('one')).toEqual(['three']);
  await purge(['three']);
  expect(await db.twins.count()).toBe(0);
});

test('the work is taken up where it was left, over many runs of fingerprints', async () => {
  await save('one', WIRE);
  await find();
  const run = await db.prints.get(0);
  if (!run) throw new Error('no fingerprints');
  const docs = Uint32Array.from({ length: 1000 }, (_, n) => n + 1 - 1000 + (run.docs[0] ?? 0));
  const least = new Uint16Array(1000 * HASHES);
  least.set(run.least, 999 * HASHES);
  await db.prints.put({ id: 0, docs, least });
  await save('two', WIRE);
  await find();
  expect(await twins('two')).toEqual(['one']);
  expect((await db.prints.toArray()).map((it) => it.docs.length)).toEqual([1000, 1]);
  await dropDeadPrints();
  expect((await db.prints.toArray()).map((it) => it.docs.length)).toEqual([1, 1]);
  await save('three', WIRE);
  await find();
  expect((await twins('three')).sort()).toEqual(['one', 'two']);
});
