import type { Clause, Query } from '../../search/query.ts';
import { holds, needsText } from '../../search/snippet.ts';
import { db } from '../database.ts';
import type { ArticleRow } from '../rows.ts';

/** Texts that were read for a search, by id: the same one is checked and quoted. */
export type Texts = Map<string, string>;

/** Whether words of a query must be looked for in the texts: phrases, and words cut into pairs. */
export const needsTexts = ({ all, none }: Query): boolean => [...all, ...none].some(needsText);

/** The first `limit` of `rows` in which phrases, and words cut into pairs, stand in their order: the texts are read. */
export async function inOrder(
  rows: ArticleRow[],
  query: Query,
  limit: number,
  texts: Texts,
): Promise<ArticleRow[]> {
  const doubtful = query.all.filter(needsText);
  const unwanted = query.none.filter(needsText);
  if (doubtful.length + unwanted.length === 0) return rows.slice(0, limit);
  await readTexts(
    rows.map(({ id }) => id),
    texts,
  );
  const found: ArticleRow[] = [];
  for (const row of rows) {
    if (found.length >= limit) break;
    const text = [row.title, row.byline ?? '', row.siteName, texts.get(row.id) ?? ''].join('\n');
    const fits = (clause: Clause) => holds(text, clause);
    if (doubtful.every(fits) && !unwanted.some(fits)) found.push(row);
  }
  return found;
}

/** Reads the texts of articles that are not among `texts` yet. */
export async function readTexts(ids: string[], texts: Texts): Promise<void> {
  const missing = ids.filter((id) => !texts.has(id));
  if (missing.length === 0) return;
  for (const row of await db.texts.bulkGet(missing)) if (row) texts.set(row.id, row.text);
}
