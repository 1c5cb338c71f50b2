import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/db/article.ts';
import { db, Library } from '../../../lib/db/database.ts';
import { listArticles } from '../../../lib/db/list.ts';
import { schemaVersions } from '../../../lib/db/schema.ts';
import { searchArticles } from '../../../lib/db/search/search-articles.ts';
import { pack, readFixtures } from '../../fixtures/schema/schema-fixture.ts';
import { writeDatabase } from '../../fixtures/schema/write-database.ts';

const fixtures = readFixtures();

/** Given up on purpose: what each was for is looked up in another index now. */
const DROPPED = ['[shelf+host+id]', '[shelf+grade+savedAt+id]', '[shelf+pictureStored+pictureCount]'];

/** Tables and indexes of a version: what later ones write replaces what earlier ones wrote. */
const storesOf = (version: number) => Object.assign({}, ...schemaVersions.slice(0, version));

describe('a library of every version of the schema', () => {
  it('has a fixture: `node test/fixtures/schema/make.ts` writes that of a new one', () => {
    expect(fixtures.map(({ version }) => version)).toEqual(schemaVersions.map((_, index) => index + 1));
  });

  it.each(fixtures)('version $version is described as it was', ({ version, stores }) => {
    expect(storesOf(version)).toEqual(stores);
  });

  it.each(fixtures)(
    'version $version loses no table to later ones, and no index but those given up on purpose',
    ({ stores }) => {
      const now = storesOf(schemaVersions.length);
      for (const [table, indexes] of Object.entries(stores))
        expect(now[table]?.split(', ')).toEqual(
          expect.arrayContaining(indexes.split(', ').filter((it) => !DROPPED.includes(it))),
        );
    },
  );

  it.each(fixtures)('version $version opens in the current one with every row', async (fixture) => {
    const name = `fixture ${fixture.version}`;
    await writeDatabase(name, fixture, 1);
    const library = new Library(name);
    try {
      await library.open();
      expect(library.verno).toBe(schemaVersions.length);
      for (const [table, rows] of Object.entries(fixture.rows))
        expect(pack(await library.table(table).toArray()), table).toEqual(rows);
    } finally {
      library.close();
    }
  });
});

describe('a library of an earlier version, used by the code of today', () => {
  it.each(fixtures)('version $version is listed, searched and read', async (fixture) => {
    const shelves = { shelves: ['list' as const] };
    await db.delete();
    await writeDatabase('broadsheet', fixture, 1);
    await db.open();
    expect((await listArticles(shelves)).map(({ id }) => id)).toEqual(['bridge', 'harbour']);
    expect(
      (await listArticles({ ...shelves, host: 'news.example', tag: 'ports' })).map(({ id }) => id),
    ).toEqual(['harbour']);
    expect((await listArticles({ ...shelves, notOffline: true })).map(({ id }) => id)).toEqual(['bridge']);
    expect((await searchArticles('expected', shelves, 10)).found.map(({ row }) => row.id)).toEqual([
      'harbour',
    ]);
    expect((await readArticle('harbour'))?.html).toContain('at last');
  });
});
