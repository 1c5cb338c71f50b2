import { readFileSync, writeFileSync } from 'node:fs';
import { boost } from './boost.ts';
import { encode } from './encode.ts';
import { FEATURES } from './feature-names.ts';
import { FOLDS, foldOf } from './folds.ts';
import type { Story, TrainingLeaf } from './in-page.ts';
import { labelPage, type TrainingPage } from './label.ts';
import { PageRunner } from './page-runner.ts';
import { report, type ValidatedPage } from './report.ts';
import { OPTIONS, rowsOf } from './rows.ts';

/**
 * Cross-validation by site: every page is cleaned by a model that saw no page of its site, with the rules as they are,
 * and the whole is written down.
 *
 *     node test/train/validate.ts <stories.ndjson> <blocks.ndjson> <report.md>
 */
const [storiesFile, blocksFile, reportFile] = process.argv.slice(2);
if (!storiesFile || !blocksFile || !reportFile) throw new Error('validate.ts <stories> <blocks> <report>');

const pages = lines<TrainingPage>(blocksFile);
const stories = new Map(
  lines<{ set: string; id: string; story: Story | null }>(storiesFile).map((row) => [key(row), row.story]),
);
const runner = await PageRunner.open('test/train/in-page.ts');
const validated: ValidatedPage[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const { x, y, weights } = rowsOf(pages.filter((page) => foldOf(page) !== fold));
  const model = encode(boost(x, y, weights, OPTIONS), FEATURES.length);
  for (const page of pages.filter((page) => foldOf(page) === fold)) {
    const story = stories.get(key(page));
    if (!story) continue;
    const leaves = await runner.call<TrainingLeaf[]>('leavesOf', story, page.url, model);
    if (leaves) validated.push({ ...page, leaves, labels: labelPage({ ...page, leaves }) });
  }
}
await runner.close();
writeFileSync(reportFile, report(validated, FOLDS));

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line: string) => JSON.parse(line) as T);
}

function key({ set, id }: { set: string; id: string }): string {
  return `${set}/${id}`;
}
