import { readRow } from '../db/article.ts';
import { appendPages } from '../db/commands/append-pages.ts';
import { indexLibrary } from '../index-library.ts';
import { readRest } from '../pages/read-rest.ts';
import type { VisitOutcome } from '../visit-answer.ts';
import { pageReader } from './read-story.ts';
import type { PageTools } from './tools.ts';

/** Fetches the pages that an article still lacks. Needs the permission for its host. */
export async function fetchPages(id: string, tools: PageTools, now: number): Promise<VisitOutcome> {
  const pages = (await readRow(id))?.pages;
  if (!pages || pages.rest.length === 0) return { type: 'same' };
  const { drafts, left } = await readRest(pages, pageReader(tools));
  if (!(await appendPages(id, pages, drafts, left, now))) return { type: 'failed' };
  await indexLibrary();
  return { type: 'joined' };
}
