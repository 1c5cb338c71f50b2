import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { backupErrorName } from '../../../../lib/db/backup/errors.ts';
import { readBackup } from '../../../../lib/db/backup/read-backup.ts';
import { backupStream } from '../../../../lib/db/backup/write-backup.ts';
import { saveDraft } from '../../../../lib/db/commands/save-draft.ts';
import { draftOf, emptyLibrary } from '../drafts.ts';

const ARTICLES = 40;
let packed: Uint8Array<ArrayBuffer>;
let lines: string[];

beforeAll(async () => {
  await emptyLibrary();
  for (let n = 0; n < ARTICLES; n++) {
    const html = `<p>${Array.from({ length: 60 }, (_, word) => `word${(n * 7919 + word * 104_729) % 9973}`).join(' ')}</p>`;
    await saveDraft(`id${n}`, draftOf({ url: `https://news.example/${n}`, html }), n);
  }
  packed = new Uint8Array(await new Response(backupStream({ pictures: true, now: 1 })).arrayBuffer());
  lines = gunzipSync(packed).toString().trimEnd().split('\n');
});

/** What reading says: how many articles could be read, and which error ended it. */
async function readThrough(
  file: BlobPart,
): Promise<{ articles: number; unreadable: number; error: string | null }> {
  const result = { articles: 0, unreadable: 0, error: null as string | null };
  try {
    for await (const item of readBackup(new Blob([file]))) {
      if (item.type === 'entry') result.articles++;
      if (item.type === 'unreadable') result.unreadable++;
    }
  } catch (error) {
    result.error = backupErrorName(error) ?? `a stranger: ${error}`;
  }
  return result;
}

const plain = (change: (all: string[]) => string[]) => `${change([...lines]).join('\n')}\n`;

test('an undamaged file is read whole', async () => {
  expect(await readThrough(packed)).toEqual({ articles: ARTICLES, unreadable: 0, error: null });
  expect(await readThrough(plain((all) => all))).toEqual({ articles: ARTICLES, unreadable: 0, error: null });
});

test('a file cut off anywhere is told from a whole one', async () => {
  for (let end = 0; end < packed.length; end += 97) {
    const { error } = await readThrough(packed.slice(0, end));
    expect(error, `cut off at byte ${end} of ${packed.length}`).toMatch(/^(?:notABackup|backupDamaged)$/);
  }
});

test('a flipped bit anywhere is noticed, or harmless', async () => {
  // The time and the operating system in the header of gzip say nothing about the library (RFC 1952, 2.3).
  const idle = new Set([4, 5, 6, 7, 8, 9]);
  for (let at = 0; at < packed.length; at += 61) {
    const flipped = packed.slice();
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    const { error } = await readThrough(flipped);
    if (!idle.has(at)) expect(error, `bit at byte ${at}`).toMatch(/^(?:notABackup|backupDamaged)$/);
  }
});

describe('a file that is none of ours, or not quite', () => {
  const article = () => JSON.parse(lines[2] ?? '') as Record<string, Record<string, unknown>>;
  const withArticle = (change: (entry: Record<string, Record<string, unknown>>) => void) =>
    plain((all) => {
      const entry = article();
      change(entry);
      return all.with(2, JSON.stringify(entry));
    });
  const header = (articles: number) =>
    Buffer.from(`${lines[0]?.replace(`"articles":${ARTICLES}`, `"articles":${articles}`)}\n`);
  test.each<[string, () => BlobPart, object]>([
    ['nothing', () => '', { articles: 0, error: 'notABackup' }],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), { articles: 0, error: 'notABackup' }],
    ['other JSON', () => '{"bookmarks":[]}\n', { articles: 0, error: 'notABackup' }],
    [
      'of a newer Broadsheet',
      () => plain((all) => all.with(0, (all[0] ?? '').replace('"version":1', '"version":2'))),
      { articles: 0, error: 'backupTooNew' },
    ],
    [
      'without its last line',
      () => plain((all) => all.slice(0, -1)),
      { articles: ARTICLES, error: 'backupDamaged' },
    ],
    [
      'with a line gone',
      () => plain((all) => all.toSpliced(5, 1)),
      { articles: ARTICLES - 1, error: 'backupDamaged' },
    ],
    [
      'with a broken line',
      () => plain((all) => all.with(5, '{"article":')),
      { articles: ARTICLES - 1, unreadable: 1, error: null },
    ],
    [
      'with more articles than it says',
      () => plain((all) => all.with(0, (all[0] ?? '').replace(`"articles":${ARTICLES}`, '"articles":7'))),
      { articles: 7, error: 'backupDamaged' },
    ],
    [
      'made after the end of time',
      () => plain((all) => all.with(0, (all[0] ?? '').replace('"madeAt":1', '"madeAt":8640000000000001'))),
      { articles: 0, error: 'notABackup' },
    ],
    [
      'with an article that was saved after the end of time',
      () => withArticle((entry) => Object.assign(entry.article ?? {}, { savedAt: 8_640_000_000_000_001 })),
      { articles: ARTICLES - 1, unreadable: 1, error: null },
    ],
    [
      'with an address that is a script',
      () => withArticle((entry) => Object.assign(entry.article ?? {}, { url: 'javascript:alert(1)' })),
      { articles: ARTICLES - 1, unreadable: 1, error: null },
    ],
    [
      'with more addresses than any article has',
      () =>
        withArticle((entry) =>
          Object.assign(entry.article ?? {}, { aliases: Array.from({ length: 5_000 }, (_, n) => `a${n}`) }),
        ),
      { articles: ARTICLES, unreadable: 0, error: null },
    ],
    [
      'with a number for a headline',
      () => withArticle((entry) => Object.assign(entry.article ?? {}, { title: 7 })),
      { articles: ARTICLES, unreadable: 0, error: null },
    ],
  ])('%s', async (_, file, expected) => {
    expect(await readThrough(file())).toMatchObject(expected);
  });

  test.each<[string, () => Uint8Array<ArrayBuffer>, object]>([
    [
      'a line without end',
      () => gzipSync(Buffer.concat([header(1), Buffer.alloc(160_000_000, 'a')])),
      { articles: 0, error: 'backupDamaged' },
    ],
    [
      'lines without end',
      () => gzipSync(Buffer.concat([header(Number.MAX_SAFE_INTEGER), Buffer.alloc(160_000_000, '\n')])),
      { articles: 0, unreadable: 10_000, error: 'backupDamaged' },
    ],
    [
      'rules without end',
      () => gzipSync(Buffer.concat([header(1), Buffer.alloc(16_000_000, '{"rules":"[]"}\n')])),
      { articles: 0, unreadable: 10_001, error: 'backupDamaged' },
    ],
    [
      'a few lines that are far too long',
      () =>
        gzipSync(
          Buffer.concat([
            header(9),
            ...Array.from({ length: 2 }, () => Buffer.alloc(90_000_000, 'a\n'.padStart(45_000_000))),
          ]),
        ),
      { articles: 0, error: 'backupDamaged' },
    ],
    [
      'brackets in brackets',
      () => gzipSync(Buffer.concat([header(1), Buffer.alloc(2_000_000, '['), Buffer.from('\n')])),
      { articles: 0, unreadable: 1, error: 'backupDamaged' },
    ],
  ])('a bomb of %s is given up', async (_, file, expected) => {
    expect(await readThrough(file())).toMatchObject(expected);
  });

  test('pictures in a line take no longer for being many', async () => {
    const long = JSON.stringify({ $bytes: 'A'.repeat(16_000_000) });
    const file = gzipSync(`${lines[0]}\n${lines[1]}\n${long}\n${lines.slice(2).join('\n')}\n`);
    const started = performance.now();
    await readThrough(file);
    // Put together anew with each piece of the file, it took minutes.
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test('names of JavaScript’s own in it reach nothing', async () => {
    const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    const file = plain((all) => all.map((line) => line.replaceAll('{"', `{${poison}"`)));
    const items = [];
    for await (const item of readBackup(new Blob([file]))) items.push(item);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(JSON.stringify(items)).not.toContain('polluted');
  });
});
