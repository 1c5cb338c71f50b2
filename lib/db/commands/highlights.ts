import { db } from '../database.ts';
import { read } from '../read.ts';
import type { HighlightRow } from '../rows.ts';
import { write } from '../transaction.ts';

/** The highlights of an article, in the order in which they stood in its text. */
export function readHighlights(articleId: string): Promise<HighlightRow[]> {
  return read(async () => {
    const rows = await db.highlights.where('articleId').equals(articleId).toArray();
    return rows.sort((a, b) => a.start - b.start);
  });
}

/** Keeps a highlight: a new one, or one that was changed or removed and comes back as it was. */
export function putHighlight(row: HighlightRow): Promise<void> {
  return write([db.highlights], async () => {
    await db.highlights.put(row);
  });
}

/** Changes colour or note. @returns the highlight as it was before, or null when it is gone */
export function changeHighlight(
  id: string,
  patch: Partial<Pick<HighlightRow, 'colour' | 'note'>>,
  now: number,
): Promise<HighlightRow | null> {
  return write([db.highlights], async () => {
    const before = await db.highlights.get(id);
    if (!before) return null;
    await db.highlights.put({ ...before, ...patch, changedAt: now });
    return before;
  });
}

/** @returns the highlight that was removed, or null when it was gone already */
export function removeHighlight(id: string): Promise<HighlightRow | null> {
  return write([db.highlights], async () => {
    const before = await db.highlights.get(id);
    if (!before) return null;
    await db.highlights.delete(id);
    return before;
  });
}
