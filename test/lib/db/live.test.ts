import { beforeEach, expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { readArticle, readText } from '../../../lib/db/article.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { undoSave } from '../../../lib/db/commands/undo-save.ts';
import { db } from '../../../lib/db/database.ts';
import { readVersions } from '../../../lib/db/versions.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(emptyLibrary);

const entry = (hour: number, text = `What happened at ${hour}.`) =>
  `<section><h2><time datetime="${new Date(Date.UTC(2026, 2, 17, hour)).toISOString()}">${hour}:00</time> At ${hour}</h2><p>${text}</p></section>`;
const blog = (...hours: number[]) =>
  draftOf({
    html: `<p>All day.</p>${hours.map((it) => entry(it)).join('')}` as SafeHtml,
    live: true,
    words: 20,
  });
const hours = (text: string) => [...text.matchAll(/At (\d+)/g)].map(([, it]) => Number(it));
const hoursIn = async () => hours(await readText('a'));
/** A live blog of which one entry was written anew for the `n`-th time. */
const rewritten = (n: number, intro = 'All day.') => ({
  ...blog(),
  contentHtml: `<p>${intro}</p>${entry(9, `Wording ${n}.`)}${entry(8)}${entry(7)}` as SafeHtml,
});

test('a live blog that grows gets what is new and keeps what left its page; it was not edited', async () => {
  await saveDraft('a', blog(9, 8, 7), 1);
  expect(await saveDraft('b', blog(11, 10, 9), 2)).toMatchObject({ type: 'updated', changed: true });
  expect(await hoursIn()).toEqual([11, 10, 9, 8, 7]);
  expect(await saveDraft('c', blog(12, 11), 3)).toMatchObject({ changed: true });
  expect((await hoursIn()).sort((a, b) => a - b)).toEqual([7, 8, 9, 10, 11, 12]);
  expect((await readArticle('a'))?.row).toMatchObject({ live: true, editedAt: 0, versions: 2 });
  expect((await readVersions('a')).map(({ text }) => hours(text))).toEqual([
    [11, 10, 9, 8, 7],
    [9, 8, 7],
  ]);
});

test('nothing new is nothing changed; the last save can be taken back', async () => {
  await saveDraft('a', blog(9, 8, 7), 1);
  expect(await saveDraft('b', blog(10, 9), 2)).toMatchObject({ changed: true });
  expect(await saveDraft('c', blog(10, 9), 3)).toMatchObject({ changed: false });
  await undoSave('c', 4);
  expect(await undoSave('b', 5)).toBe(true);
  expect(await hoursIn()).toEqual([9, 8, 7]);
});

test('no earlier wording of an entry, of the intro or of the headline is lost, however often it is saved', async () => {
  for (let n = 0; n < 5; n++) {
    await saveDraft(`s${n}`, { ...rewritten(n, `Intro ${n}.`), title: `Headline ${n}` }, n + 1);
  }
  expect(
    (await readVersions('s0')).map(({ title, text }) => [
      title,
      text.match(/Intro \d|Wording \d/g),
      hours(text),
    ]),
  ).toEqual([3, 2, 1, 0].map((n) => [`Headline ${n}`, [`Intro ${n}`, `Wording ${n}`], [9, 8, 7]]));
});

test('saves can be taken back one after the other, and what was saved then stays readable after a new one', async () => {
  for (let n = 0; n < 4; n++) await saveDraft(`s${n}`, rewritten(n), n + 1);
  expect(await undoSave('s3', 5)).toBe(true);
  expect(await readText('s0')).toContain('Wording 2.');
  await saveDraft('s4', rewritten(4), 6);
  const wordings = async () => (await readVersions('s0')).map(({ text }) => text.match(/Wording \d/)?.[0]);
  expect(await wordings()).toEqual(['Wording 2', 'Wording 1', 'Wording 0']);
  for (const [id, wording] of [
    ['s4', 'Wording 2.'],
    ['s2', 'Wording 1.'],
    ['s1', 'Wording 0.'],
  ] as const) {
    expect(await undoSave(id, 7)).toBe(true);
    expect(await readText('s0')).toContain(wording);
    expect(hours(await readText('s0'))).toEqual([9, 8, 7]);
  }
  expect(await undoSave('s0', 8)).toBe(true);
});

test('a save whose earlier text a library of earlier days let go cannot be taken back, and the text stays', async () => {
  for (let n = 0; n < 3; n++) await saveDraft(`s${n}`, rewritten(n), n + 1);
  await db.versions.delete('s1');
  expect(await undoSave('s2', 5)).toBe(true);
  expect(await undoSave('s1', 6)).toBe(false);
  expect(await readText('s0')).toContain('Wording 1.');
});

test('thirty saves of a long live blog take the room of what was written, not of thirty live blogs', async () => {
  const day = Array.from({ length: 120 }, (_, n) => n);
  const long = (upTo: number) => blog(...day.slice(0, upTo).reverse());
  const size = async () =>
    (await db.versions.toArray()).reduce((sum, row) => sum + JSON.stringify(row).length, 0);
  for (let n = 0; n < 30; n++) await saveDraft(`s${n}`, long(60 + 2 * n), n + 1);
  const body = (await db.bodies.get('s0'))?.html.length ?? 0;
  expect(await size()).toBeLessThan(2 * body);
  const texts = (await readVersions('s0')).map(({ text }) => hours(text).length);
  expect(texts).toEqual(Array.from({ length: 29 }, (_, n) => 60 + 2 * (28 - n)));
});
