import type { Clause, Query } from '../../search/query.ts';
import { holds, needsText } from '../../search/snippet.ts';
import { db } from '../database.ts';
import type { ArticleRow } from '../rows.ts';

/** Texts that were read for a search, by id: the same one is checked and quoted. */
export type Texts = Map<string, string>;

/** Whether words of a query must be looked for in the texts: phrases, and words cut into pairs. */
export const needsTexts = ({ all, none }: Query): boolean => [...all, ...none].some(needsText);

/** Whether phrases, and words cut into pairs, stand in their order in an article whose text was read. */
export function isInOrder(row: ArticleRow, { all, none }: Query, texts: Texts): boolean {
  const doubtful = all.filter(needsText);
  const unwanted = none.filter(needsText);
  if (doubtful.length + unwanted.length === 0) return true;
  const text = wholeText(row, texts);
  const fits = (clause: Clause) => holds(text, clause);
  return doubtful.every(fits) && !unwanted.some(fits);
}

/** All that is searched in an article. */
export const wholeText = (row: ArticleRow, texts: Texts): string =>
  [row.title, row.byline ?? '', row.siteName, texts.get(row.id) ?? ''].join('\n');

/** Reads the texts of articles that are not among `texts` yet. */
export async function readTexts(ids: string[], texts: Texts): Promise<void> {
  const missing = ids.filter((id) => !texts.has(id));
  if (missing.length === 0) return;
  for (const row of await db.texts.bulkGet(missing)) if (row) texts.set(row.id, row.text);
}
