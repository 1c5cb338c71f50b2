import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { EMPTY_PAGE, PARAGRAPHS, storyPage } from './harness/pages.ts';
import { say } from './harness/stories.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('npm start -- --json', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-start-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, bytes: string | Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  it('saves pages from disk for real, and prints one JSON array and nothing else', () => {
    const page = storyPage({ title: 'A page from disk' });
    const latin = storyPage({ title: 'Müßige Brücke' }).replace(
      '<meta charset="utf-8">',
      '<meta charset="iso-8859-1">',
    );
    const files = [
      write('story.html', page),
      write('packed.html.gz', gzipSync(page)),
      write(
        'latin.html',
        Buffer.from(latin.replaceAll('“', '"').replaceAll('”', '"').replaceAll('’', "'"), 'latin1'),
      ),
      write('index.html', EMPTY_PAGE),
    ];
    const { stdout, stderr, status } = spawnSync('npm', ['start', '--', ...files, '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
      // What npm tells its scripts would overrule the project's own settings.
      env: Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('npm_'))),
    });
    expect(status, stderr).toBe(0);
    const [story, packed, coded, empty, ...more] = JSON.parse(stdout);
    expect(more).toEqual([]);
    expect(story).toMatchObject({
      title: 'A page from disk',
      byline: 'Ines Halloran',
      siteName: 'The Daily Example',
      publishedTime: '2026-03-17T08:30:00.000Z',
      grade: 'full',
      removals: expect.any(Array),
    });
    expect(story.text.split('\n')).toEqual(expect.arrayContaining(PARAGRAPHS));
    expect(story.html).toContain('<p>');
    expect(packed.text).toBe(story.text);
    expect(coded.title).toBe('Müßige Brücke');
    expect(empty).toEqual({ url: expect.stringContaining('index.html'), notSaved: say('notArticle_empty') });
  });
});
