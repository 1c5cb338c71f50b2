import { db } from '../database.ts';
import { read } from '../read.ts';
import type { CutRow } from '../rows.ts';

/** The blocks that the reader took out of an article, in the order of its text. */
export function readCuts(articleId: string): Promise<CutRow[]> {
  return read(async () => {
    const rows = await db.cuts.where('articleId').equals(articleId).toArray();
    return rows.sort((a, b) => a.block - b.block);
  });
}
