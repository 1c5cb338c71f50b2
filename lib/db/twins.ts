import { db } from './database.ts';
import { read } from './read.ts';
import type { ArticleRow } from './rows.ts';

/** The other articles outside the trash that tell the story of the article `id`, the first saved first. */
export function twinsOf(id: string): Promise<ArticleRow[]> {
  return read(async () => {
    const { others = [] } = (await db.twins.get(id)) ?? {};
    const rows = (await db.articles.bulkGet(others)).filter((row) => row !== undefined);
    return rows.filter(({ trashedAt }) => trashedAt === 0).sort((a, b) => a.savedAt - b.savedAt);
  });
}
