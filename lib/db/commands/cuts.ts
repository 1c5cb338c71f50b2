import { db } from '../database.ts';
import type { CutRow } from '../rows.ts';
import { read, write } from '../transaction.ts';

/** The blocks that the reader took out of an article, in the order of its text. */
export function readCuts(articleId: string): Promise<CutRow[]> {
  return read(async () => {
    const rows = await db.cuts.where('articleId').equals(articleId).toArray();
    return rows.sort((a, b) => a.block - b.block);
  });
}

/** Takes a block out of what is shown. */
export function putCut(row: CutRow): Promise<void> {
  return write([db.cuts], async () => {
    await db.cuts.put(row);
  });
}

/** Shows a block again. */
export function removeCut(id: string): Promise<void> {
  return write([db.cuts], () => db.cuts.delete(id));
}
