import { createWriteStream, readFileSync } from 'node:fs';
import { readCorpora } from '../bench/corpora.ts';
import type { Story, TrainingLeaf } from './in-page.ts';
import { PageRunner } from './page-runner.ts';

/**
 * Writes what the training reads: one page a line, every block of its story with its features.
 *
 *     node test/train/dump.ts stories <corpus dir> <out.ndjson>        the chosen roots (slow; once per change of extract)
 *     node test/train/dump.ts blocks <stories.ndjson> <out.ndjson>     their blocks (quick; once per change of clean)
 */
const [what, from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('dump.ts stories|blocks <from> <to>');

const runner = await PageRunner.open('test/train/in-page.ts');
const out = createWriteStream(to);
const write = (row: object): void => void out.write(`${JSON.stringify(row)}\n`);

if (what === 'stories') {
  for (const [set, pages] of readCorpora(from))
    for (const page of pages) {
      const story = await runner.call<Story>('story', page.html(), page.url);
      write({ set, id: page.id, url: page.url, truth: page.truth, story });
    }
} else {
  for (const line of readFileSync(from, 'utf8').split('\n').filter(Boolean)) {
    const { story, ...page } = JSON.parse(line) as { url: string; story: Story | null };
    const leaves = story ? await runner.call<TrainingLeaf[]>('leavesOf', story, page.url) : null;
    const { title, lang } = story?.metadata ?? {};
    write({ ...page, title, lang, leaves: leaves ?? [] });
  }
}
await new Promise((done) => out.end(done));
await runner.close();
