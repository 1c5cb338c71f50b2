import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CorpusPage, readCorpora } from '../bench/corpora.ts';
import { readFixtures } from '../fixtures/tools/page-fixture.ts';
import type { Story, TrainingLeaf } from './in-page.ts';
import { MARKED, readMarkedPages } from './marked-pages.ts';
import { PageRunner } from './page-runner.ts';

/**
 * Writes what the training reads: one page a line, every block of its story with its features.
 *
 *     node test/train/dump.ts stories <dir> <out.ndjson>               the chosen roots (slow; once per change of extract)
 *     node test/train/dump.ts blocks <stories.ndjson> <out.ndjson>     their blocks (quick; once per change of clean)
 *
 * `<dir>` holds a corpus (`test/bench/corpora.ts`), or is `test/fixtures/pages` or `test/train/pages` (`marked-pages.ts`).
 */
const [what, from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('dump.ts stories|blocks <from> <to>');

const runner = await PageRunner.open('test/train/in-page.ts');
const out = createWriteStream(to);
const write = (row: object): void => void out.write(`${JSON.stringify(row)}\n`);

if (what === 'stories') {
  for (const [set, pages] of pagesIn(from))
    for (const page of pages) {
      const story = await runner.call<Story>('story', page.html(), page.url);
      write({ set, id: page.id, url: page.url, truth: page.truth, story });
    }
} else {
  for (const line of readFileSync(from, 'utf8').split('\n').filter(Boolean)) {
    const { story, ...page } = JSON.parse(line) as { url: string; story: Story | null };
    const leaves = story ? await runner.call<TrainingLeaf[]>('leavesOf', story, page.url) : null;
    write({ ...page, leaves: leaves ?? [] });
  }
}
await new Promise((done) => out.end(done));
await runner.close();

function pagesIn(dir: string): Map<string, CorpusPage[]> {
  const marked = readMarkedPages(dir);
  if (marked.length) return new Map([[MARKED, marked]]);
  if (!existsSync(path.join(dir, 'weekly-magazine-brief'))) return readCorpora(dir);
  const pages = readFixtures(dir)
    .filter(({ lines }) => lines.length)
    .map(({ slug, source, lines, expected }) => ({
      id: slug,
      url: expected.url,
      truth: { body: [...lines, ...(expected.mayStand ?? [])].join('\n'), with: [], without: [] },
      html: () => source,
    }));
  return new Map([['fixtures', pages]]);
}
