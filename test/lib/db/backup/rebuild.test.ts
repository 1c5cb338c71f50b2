import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SafeHtml } from '../../../../lib/article.ts';
import { copiesOfLost, previewCopies, restoreCopies } from '../../../../lib/db/backup/bring-back.ts';
import { writeEntry } from '../../../../lib/db/backup/journal-files.ts';
import { readOut } from '../../../../lib/db/backup/read-out.ts';
import { listRescued } from '../../../../lib/db/backup/rescued-files.ts';
import type { Progress } from '../../../../lib/db/backup/restore-entries.ts';
import { takeSnapshot } from '../../../../lib/db/backup/snapshot-files.ts';
import { isWhole } from '../../../../lib/db/backup/whole.ts';
import { saveDraft } from '../../../../lib/db/commands/save-draft.ts';
import { db } from '../../../../lib/db/database.ts';
import type { HighlightRow } from '../../../../lib/db/rows.ts';
import { draftOf, emptyLibrary } from '../drafts.ts';
import { asRoot, MemoryFolder } from './memory-files.ts';

const NOW = 9_000;
const IDS = ['0a10', '0a11', '0a12', '7', 'f'];
let disk: MemoryFolder;
let root: FileSystemDirectoryHandle;
/** Rows that the disk does not give back any more: `<table> <id>`, or a table as a whole. */
let unreadable: Set<string>;

const refuse = (name: string) => (row: { id: string } | undefined) => {
  if (unreadable.has(name) || unreadable.has(`${name} ${row?.id}`))
    throw new DOMException('The operation failed', 'UnknownError');
  return row;
};
for (const { name } of db.tables) db.table(name).hook('reading', refuse(name));
const deleteDatabase = db.delete.bind(db);
interface OfTable {
  _ctx: { table: { name: string } };
}
const { primaryKeys } = db.Collection.prototype;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1e9, usage: 0 }) } });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  // A new file: what was damaged of the old one is gone with it.
  vi.spyOn(db, 'delete').mockImplementation(() => {
    unreadable.clear();
    return deleteDatabase();
  });
  vi.spyOn(db.Collection.prototype, 'primaryKeys').mockImplementation(function (this: OfTable) {
    if (unreadable.has(`keys of ${this._ctx.table.name}`)) return Promise.reject(new Error()) as never;
    return primaryKeys.apply(this as never);
  } as never);
  unreadable = new Set();
  disk = new MemoryFolder();
  root = asRoot(disk);
  await emptyLibrary();
  for (const id of IDS)
    await saveDraft(id, draftOf({ url: `https://news.example/${id}`, html: `<p>Text of ${id}.</p>` }), 1000);
});

/** What the reader did after the copy was made, and what no copy knows of. */
async function workOn(): Promise<void> {
  for (const id of IDS) {
    await db.articles.update(id, { tags: ['bridges'] });
    await db.bodies.put({ id, html: `<p>New text of ${id}.</p>` as SafeHtml });
    await db.highlights.add(highlightOf(id));
  }
}

function highlightOf(articleId: string): HighlightRow {
  const words = { exact: 'Text', prefix: '', suffix: ' of', start: 0, end: 4, colour: 'yellow', note: '' };
  return { ...words, id: `h-${articleId}`, articleId, createdAt: 2000, changedAt: 2000 } as HighlightRow;
}

const restore = async () => restoreCopies(root, await copiesOfLost(root, 'unavailable'), NOW, () => {});
const texts = async () =>
  Object.fromEntries((await db.texts.toArray()).map(({ id, text }) => [id, text.trim()]));

test('how far it is, is told of all articles that there are, those of the copies included', async () => {
  await takeSnapshot(root, 1500, () => {});
  await saveDraft('later', draftOf({ url: 'https://news.example/later' }), 1000);
  unreadable = new Set(['articles 7']);
  const told: Progress[] = [];
  await restoreCopies(root, await copiesOfLost(root, 'unavailable'), NOW, (it) => told.push(it));
  const all = IDS.length + 1;
  expect(told).toEqual([{ added: all, already: 0, of: all }]);
});

describe('what can still be read outlives the damage, and the copy fills the rest', () => {
  test.each<[string, string[], { old?: string[]; untagged?: string[]; unmarked?: string[] }]>([
    ['one text', ['bodies 0a11'], { old: ['0a11'] }],
    ['one text, and all keys with it', ['bodies 0a11', 'keys of bodies'], { old: ['0a11'] }],
    ['the texts of neighbours', ['bodies 0a10', 'bodies 0a11', 'bodies 0a12'], { old: IDS.slice(0, 3) }],
    ['every text', ['bodies'], { old: IDS }],
    ['one article', ['articles 7'], { untagged: ['7'] }],
    ['all articles', ['articles'], { untagged: IDS }],
    ['a highlight', ['highlights h-f'], { unmarked: ['f'] }],
    ['the search index', ['docs', 'segments'], {}],
    [
      'everything',
      ['articles', 'bodies', 'highlights', 'saves', 'texts', 'docs'],
      { old: IDS, untagged: IDS, unmarked: IDS },
    ],
  ])('%s', async (_, damage, { old = [], untagged = [], unmarked = [] }) => {
    await takeSnapshot(root, 1500, () => {});
    await workOn();
    unreadable = new Set(damage);
    expect(await isWhole()).toBe(false);
    await restore();
    expect(await isWhole()).toBe(true);
    const expected = IDS.map((id) => [id, `${old.includes(id) ? 'Text' : 'New text'} of ${id}.`]);
    expect(await texts()).toEqual(Object.fromEntries(expected));
    const rows = await db.articles.toArray();
    expect(rows.filter(({ tags }) => tags.length === 0).map(({ id }) => id)).toEqual(untagged);
    const marked = (await db.highlights.toArray()).map(({ articleId }) => articleId);
    expect(IDS.filter((id) => !marked.includes(id))).toEqual(unmarked);
    // Each is to be found again.
    expect((await db.docs.toArray()).map(({ id }) => id).sort()).toEqual(IDS);
    expect(await listRescued(root)).toEqual([]);
  });
});

test('without any copy a text that is gone leaves the address of its page', async () => {
  unreadable = new Set(['bodies 7']);
  expect(await restore()).toMatchObject({ added: IDS.length });
  expect(await db.articles.get('7')).toMatchObject({ grade: 'link', url: 'https://news.example/7' });
  expect(await texts()).toMatchObject({ 7: '', f: 'Text of f.' });
});

test('rows of an article that is nowhere any more are no article’s', async () => {
  await workOn();
  unreadable = new Set(['articles 7']);
  await restore();
  expect(await db.articles.count()).toBe(IDS.length - 1);
  for (const table of [db.bodies, db.texts]) expect(await table.get('7')).toBeUndefined();
  expect(await db.highlights.get('h-7')).toBeUndefined();
});

test('what was saved since the copy comes from the journal', async () => {
  await takeSnapshot(root, 1500, () => {});
  await saveDraft('b', draftOf({ url: 'https://news.example/b', html: '<p>Text of b.</p>' }), 2000);
  await writeEntry(root, 'b', 2000);
  unreadable = new Set(['bodies', 'articles']);
  await restore();
  expect(await texts()).toMatchObject({ b: 'Text of b.' });
});

test('nothing is deleted where there is no room for what is read out', async () => {
  unreadable = new Set(['bodies 7']);
  (await disk.getDirectoryHandle('rescued')).full = true;
  await expect(restore()).rejects.toThrow('full');
  expect(db.delete).not.toHaveBeenCalled();
  expect(await db.articles.count()).toBe(IDS.length);
});

test('ended behind the deletion, it goes on from what was read out', async () => {
  await workOn();
  await takeSnapshot(root, 1500, () => {});
  unreadable = new Set(['bodies 7']);
  vi.mocked(db.delete).mockImplementation((async () => {
    unreadable.clear();
    await deleteDatabase();
    await db.open();
    throw new Error('killed');
  }) as never);
  await expect(restore()).rejects.toThrow();
  expect(await db.articles.count()).toBe(0);
  await restore();
  expect(await texts()).toMatchObject({ 7: 'New text of 7.', f: 'New text of f.' });
  expect(await db.highlights.count()).toBe(IDS.length);
});

test('a library that cannot be read is not asked for a preview', async () => {
  await takeSnapshot(root, 1500, () => {});
  unreadable = new Set(['articles']);
  const look = vi.spyOn(db.articles, 'get');
  const preview = { articles: IDS.length, known: 0 };
  expect(await previewCopies(root, await copiesOfLost(root, 'unavailable'))).toMatchObject(preview);
  expect(look).not.toHaveBeenCalled();
  // One that opens, and then cannot be read, is asked in vain.
  expect(await previewCopies(root, await copiesOfLost(root))).toMatchObject(preview);
});

test('rows that bear other keys than they lie under are damage, and no endless reading', async () => {
  const name = 'siteRules';
  await db.table(name).bulkAdd(Array.from({ length: 120 }, (_, n) => ({ id: `r${1000 + n}` })));
  const rename = (row: { id: string }) => ({ ...row, id: row.id > 'r1040' ? 'r1040' : row.id });
  db.table(name).hook('reading', rename);
  try {
    expect(await isWhole()).toBe(false);
    const found = await Array.fromAsync(readOut(db.table(name), async () => []));
    expect(found.some(({ type }) => type === 'rows')).toBe(true);
  } finally {
    db.table(name).hook('reading').unsubscribe(rename);
    await db.table(name).clear();
  }
});

describe('where a row cannot be read, and its key neither', () => {
  const ids = Array.from({ length: 3_000 }, (_, n) => `rule-${1000 + n}`);
  const read = async (starts: string[]) => {
    const found = await Array.fromAsync(readOut(db.siteRules, async () => starts));
    return found.flatMap((it) => (it.type === 'rows' ? it.rows.map(({ id }) => id) : []));
  };
  const damage = (from: number, to: number) => {
    unreadable = new Set(['keys of siteRules', ...ids.slice(from, to).map((id) => `siteRules ${id}`)]);
  };
  beforeEach(() => db.table('siteRules').bulkPut(ids.map((id) => ({ id }))));
  afterEach(() => db.siteRules.clear());

  test('what stands around it is read, to the row', async () => {
    damage(1_020, 1_320);
    unreadable.delete(`siteRules ${ids[1_200]}`);
    const rows = await read(ids);
    expect(rows).toEqual([...ids.slice(0, 1_020), ids[1_200], ...ids.slice(1_320)]);
  });

  test('behind a large hole it goes on in larger steps', async () => {
    damage(100, 2_500);
    const reading = vi.spyOn(db.Collection.prototype, 'toArray');
    const rows = await read(ids);
    expect(rows.slice(0, 100)).toEqual(ids.slice(0, 100));
    // Steps of four at the end of it.
    expect(rows.length).toBeGreaterThan(600 - 8);
    expect(reading.mock.calls.length).toBeLessThan(1_500);
  });

  test('with no key known, at what keys begin with', async () => {
    damage(200, 300);
    expect(await read(['rule-12', 'rule-13', 'rule-14'])).toEqual([...ids.slice(0, 200), ...ids.slice(300)]);
  });
});

test('a library of which nothing can be read is given up soon: its reader waits', async () => {
  await takeSnapshot(root, 1500, () => {});
  const tables = db.tables.map(({ name }) => name);
  unreadable = new Set([...tables, ...tables.map((name) => `keys of ${name}`)]);
  const reading = vi.spyOn(db.Collection.prototype, 'toArray');
  let readings = 0;
  vi.mocked(db.delete).mockImplementation(() => {
    readings = reading.mock.calls.length;
    unreadable.clear();
    return deleteDatabase();
  });
  await restore();
  expect(await texts()).toMatchObject({ 7: 'Text of 7.' });
  expect(readings).toBeGreaterThan(0);
  expect(readings / tables.length).toBeLessThan(400);
});
