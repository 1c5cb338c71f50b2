import { beforeEach, expect, test } from 'vitest';
import { readContent } from '../../../../lib/db/article.ts';
import { LEFT_OUT } from '../../../../lib/db/backup/entry.ts';
import { readBackup } from '../../../../lib/db/backup/read-backup.ts';
import { previewBackup, restoreBackup, restoreRules } from '../../../../lib/db/backup/restore-backup.ts';
import { restoreEntries } from '../../../../lib/db/backup/restore-entries.ts';
import { backupStream } from '../../../../lib/db/backup/write-backup.ts';
import { putHighlight } from '../../../../lib/db/commands/highlights.ts';
import { saveDraft } from '../../../../lib/db/commands/save-draft.ts';
import { db } from '../../../../lib/db/database.ts';
import { pictureId } from '../../../../lib/db/picture-rows.ts';
import { readVersions } from '../../../../lib/db/versions.ts';
import type { SiteRuleRow } from '../../../../lib/learned-rules/site-rule.ts';
import { draftOf, emptyLibrary, removalOf } from '../drafts.ts';
import { highlightOf } from './highlight.ts';

/** What a backup holds: every table but those that are left out and the plain texts, which are made anew. */
const KEPT = () => db.tables.filter(({ name }) => !LEFT_OUT.includes(name) || name === 'texts');

async function dump(): Promise<Record<string, unknown[]>> {
  // Rules come back under new ids and count anew.
  const exact = KEPT().filter(({ name }) => name !== 'siteRules');
  const rows = await Promise.all(exact.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(rows);
}

async function backup(pictures = true): Promise<Blob> {
  return new Response(backupStream({ pictures, now: 5_000 })).blob();
}

async function restore(file: Blob) {
  const done = { added: 0, already: 0 };
  for await (const item of readBackup(file)) {
    if (item.type === 'rules') await restoreRules(item.text, 9_000);
    if (item.type !== 'entry') continue;
    const { added, already } = await restoreEntries([item.entry], 9_000);
    done.added += added;
    done.already += already;
  }
  return done;
}

const RULE: SiteRuleRow = {
  id: 'rule',
  host: 'news.example',
  verb: 'takeOut',
  shape: { selector: 'p', dress: '', begins: 'sign up', words: 12, linked: 'none', place: 'end' },
  removed: null,
  example: 'Sign up',
  status: 'on',
  uses: 3,
  misses: 0,
  createdAt: 1,
  lastUsedAt: 2,
};

/** Two articles with everything that an article can have. */
async function fill(): Promise<void> {
  const html = '<p>The harbour reopened – at last.</p><p>日本語の段落。</p>';
  await saveDraft('one', draftOf({ html, removals: [removalOf('newsletter', 'Sign up')] }), 1000);
  const removals = [removalOf('author', 'She writes.')];
  await saveDraft('again', draftOf({ html: `${html}<p>It closed again.</p>`, removals }), 2000);
  await saveDraft('two', draftOf({ url: 'https://news.example/two', grade: 'link' }), 3000);
  await db.articles.update('one', { favourite: 1, tags: ['sea', 'ports'], progress: 0.4, state: 'reading' });
  await putHighlight(highlightOf('one', 'The harbour reopened'));
  await db.places.put({ id: 'one', block: 1, into: 0.5, quote: '日本' });
  await db.cuts.put({ id: 'c', articleId: 'one', block: 2, quote: 'It', text: 'It closed', createdAt: 4 });
  await db.siteRules.put(RULE);
  const src = 'https://news.example/a.png';
  await db.pictures.put({
    id: pictureId('one', src),
    articleId: 'one',
    src,
    bytes: Uint8Array.of(0, 128, 255).buffer,
    size: 3,
    type: 'image/png',
    width: 4,
    height: 5,
  });
}

beforeEach(emptyLibrary);

test('a backup brings everything back exactly', async () => {
  await fill();
  const before = await dump();
  const file = await backup();
  await emptyLibrary();
  expect(await restore(file)).toEqual({ added: 2, already: 0 });
  expect(await dump()).toEqual(before);
});

test('the earlier wordings of a live blog come back with it', async () => {
  for (const n of [1, 2, 3]) {
    const html = `<h2><time datetime="2026-03-17T09:00Z">9:00</time> Ferries</h2><p>Wording ${n}.</p>`;
    await saveDraft(`live${n}`, draftOf({ html, live: true }), n);
  }
  const before = await readVersions('live1');
  expect(before.map(({ text }) => text.match(/Wording \d/)?.[0])).toEqual(['Wording 2', 'Wording 1']);
  const file = await backup();
  await emptyLibrary();
  await restore(file);
  expect(await readVersions('live1')).toEqual(before);
});

test('restoring twice, or into the library that it came from, changes nothing', async () => {
  await fill();
  const before = await dump();
  const file = await backup();
  expect(await restore(file)).toEqual({ added: 0, already: 2 });
  expect(await dump()).toEqual(before);
});

test('without pictures the rest comes back, and the pictures are asked for again', async () => {
  const html = '<p>Look.</p><img src="https://news.example/a.png">';
  await saveDraft('one', draftOf({ html }), 1000);
  await db.jobs.clear();
  const file = await backup(false);
  await emptyLibrary();
  await restore(file);
  expect(await db.articles.get('one')).toMatchObject({ pictureCount: 1, pictureStored: 0 });
  expect(await db.jobs.toArray()).toMatchObject([{ articleId: 'one', src: 'https://news.example/a.png' }]);
});

test('what is restored is found by search again: it waits to be indexed', async () => {
  await fill();
  const file = await backup();
  await emptyLibrary();
  await restore(file);
  expect((await db.docs.toArray()).map(({ id }) => id).sort()).toEqual(['one', 'two']);
});

test('an article that was saved anew stays, and gets the highlights it lost', async () => {
  await fill();
  const file = await backup();
  await emptyLibrary();
  await saveDraft('newer', draftOf({ html: '<p>The harbour reopened, and then?</p>' }), 8000);
  expect(await restore(file)).toEqual({ added: 1, already: 1 });
  expect(await db.bodies.get('newer')).toEqual({
    id: 'newer',
    html: '<p>The harbour reopened, and then?</p>',
  });
  expect(await db.highlights.toArray()).toMatchObject([
    { articleId: 'newer', exact: 'The harbour reopened' },
  ]);
  expect(await db.articles.get('one')).toBeUndefined();
});

test('removals keep their order, also the tenth and those behind it', async () => {
  const removals = Array.from({ length: 12 }, (_, n) => removalOf('related', `Line ${n}`));
  await saveDraft('one', draftOf({ removals }), 1000);
  const file = await backup();
  await emptyLibrary();
  await restore(file);
  const lines = (await readContent('one')).removals.map(({ text }) => text);
  expect(lines).toEqual(removals.map(({ text }) => text));
});

test('a story from before 1970 keeps its dates', async () => {
  const times = { publishedTime: '1969-07-20T20:17:00Z', modifiedTime: '1969-07-21T00:00:00Z' };
  await saveDraft('moon', draftOf(times), 1000);
  const file = await backup();
  await emptyLibrary();
  await restore(file);
  const dates = { publishedAt: Date.parse(times.publishedTime), modifiedAt: Date.parse(times.modifiedTime) };
  expect(await db.articles.get('moon')).toMatchObject(dates);
});

test('a score below nothing, a long correction and an address for a headline come back whole', async () => {
  const url = `https://news.example/${'a'.repeat(3000)}`;
  await saveDraft('one', draftOf({ url, title: '' }), 1000);
  await db.removals.put({ ...removalOf('related', 'x'), id: 'one:0', articleId: 'one', score: -1.5 });
  const note = `Correction: ${'it was said otherwise. '.repeat(200)}`;
  await db.bodies.update('one', { notes: [note] });
  const before = await dump();
  const file = await backup();
  await emptyLibrary();
  await restore(file);
  expect(await dump()).toEqual(before);
});

test('two articles of which one was named as the address of the other come back as two', async () => {
  const [one, two] = ['https://news.example/one', 'https://news.example/two'];
  await saveDraft('a', draftOf({ url: one, html: '<p>One.</p>' }), 1000);
  await saveDraft('b', draftOf({ url: two, html: '<p>Two.</p>' }), 2000);
  // The page of the second says later that it is the first.
  const keys = (await db.articles.bulkGet(['b', 'a'])).map((row) => row?.key ?? '');
  await db.articles.update('b', { aliases: keys });
  const before = await dump();
  const file = await backup();
  await emptyLibrary();
  expect(await restoreBackup(file, 9_000, () => {})).toEqual({ added: 2, already: 0 });
  expect(await dump()).toEqual(before);
  // What was stopped, and is begun again, finds the first one there.
  await db.articles.delete('b');
  expect(await previewBackup(file)).toMatchObject({ articles: 2, known: 1 });
  expect(await restoreBackup(file, 9_000, () => {})).toEqual({ added: 1, already: 1 });
});

test('learned rules come back once', async () => {
  await fill();
  const file = await backup();
  await restore(file);
  expect(await db.siteRules.count()).toBe(1);
  await emptyLibrary();
  await restore(file);
  await restore(file);
  expect(await db.siteRules.toArray()).toMatchObject([{ host: RULE.host, shape: RULE.shape, status: 'on' }]);
});

test('no table is forgotten: each is kept, or left out for a reason', async () => {
  await fill();
  const empty = (await Promise.all(KEPT().map(async (table) => [table.name, await table.count()] as const)))
    .filter(([, rows]) => rows === 0)
    .map(([name]) => name);
  expect(empty, 'fill() must put a row into every table that a backup keeps').toEqual([]);
});
