import type { Draft } from '../article.ts';
import { readRow, readText } from '../db/article.ts';
import { isPoorer } from '../db/commands/judge-change.ts';
import { plainText } from '../db/plain-text.ts';
import type { ArticleRow } from '../db/rows.ts';
import { storeCapture } from '../store-capture.ts';
import type { VisitOutcome } from '../visit-answer.ts';
import { readStory } from './read-story.ts';
import type { PageTools } from './tools.ts';

/** A text that has less of the earlier one than this share, in characters of whole blocks, is another story. */
const ALIKE = 0.25;

/**
 * Reads an article's original again and compares. A changed text is kept as a save is: the earlier one becomes a
 * version. Needs the permission for its host.
 */
export async function compareOriginal(id: string, tools: PageTools, now: number): Promise<VisitOutcome> {
  const row = await readRow(id);
  if (!row || row.trashedAt > 0 || row.grade === 'link') return { type: 'failed' };
  const draft = await readAgain(row, tools);
  if (!draft) return { type: 'failed' };
  if (isPoorer(row, draft)) return { type: 'poorer' };
  const earlier = await readText(id);
  const text = plainText(draft.contentHtml);
  if (text === earlier && draft.title === row.title) return { type: 'same' };
  if (draft.title !== row.title && shareOf(earlier, text) < ALIKE) return { type: 'unlike' };
  const outcome = await storeCapture(crypto.randomUUID(), draft, now);
  if (outcome.type !== 'updated') return { type: 'failed' };
  return { type: outcome.changed ? 'edited' : 'same' };
}

/** What stands at the article's address now, under the addresses by which the library knows it. */
async function readAgain(row: ArticleRow, tools: PageTools): Promise<Draft | null> {
  const draft = await readStory(row.url, tools);
  return draft && { ...draft, url: row.url, canonicalUrl: row.canonicalUrl };
}

function shareOf(earlier: string, text: string): number {
  const still = new Set(text.split('\n'));
  const kept = earlier.split('\n').filter((line) => still.has(line));
  return earlier === '' ? 1 : kept.join('\n').length / earlier.length;
}
