import { readRow } from '../db/article.ts';
import { appendPages } from '../db/commands/append-pages.ts';
import type { ArticleRow } from '../db/rows.ts';
import { indexLibrary } from '../index-library.ts';
import type { MorePages } from '../pages/find-pages.ts';
import { readRest } from '../pages/read-rest.ts';
import { storeCapture } from '../store-capture.ts';
import type { VisitOutcome } from '../visit-answer.ts';
import { pageReader, readStory } from './read-story.ts';
import type { PageTools } from './tools.ts';

/** Fetches the pages that an article still lacks. Needs the permission for its host. */
export async function fetchPages(id: string, tools: PageTools, now: number): Promise<VisitOutcome> {
  const row = await readRow(id);
  const pages = row?.pages;
  if (!row || !pages || pages.rest.length === 0) return { type: 'same' };
  if (pages.only)
    return (await readFromFirst(row, pages, tools, now)) ? { type: 'joined' } : { type: 'failed' };
  const { drafts, left } = await readRest(pages, pageReader(tools));
  if (!(await appendPages(id, pages, drafts, left, now))) return { type: 'failed' };
  await indexLibrary();
  return { type: 'joined' };
}

/** A later page was saved alone: the whole story takes its place, from the first page on. */
async function readFromFirst(
  { url, canonicalUrl }: ArticleRow,
  { rest: [first = ''] }: MorePages,
  tools: PageTools,
  now: number,
): Promise<boolean> {
  const draft = await readStory(first, tools);
  if (!draft?.pages) return false;
  const outcome = await storeCapture(crypto.randomUUID(), { ...draft, url, canonicalUrl }, now);
  return outcome.type === 'updated';
}
