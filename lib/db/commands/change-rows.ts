import { db } from '../database.ts';
import type { ArticleRow } from '../rows.ts';
import { shelfOf } from '../shelf.ts';
import { write } from '../transaction.ts';

/** What a reader may change about an article. */
export type ReaderFields = Pick<ArticleRow, 'state' | 'favourite' | 'progress' | 'trashedAt' | 'tags'>;

/**
 * What a command changed, as it was before, and nothing else: hand it to `revert` to undo. Empty when nothing changed.
 * `tags`: those that it left the article with.
 */
export type Change = { id: string; before: Partial<ReaderFields>; tags?: string[] }[];

/**
 * Applies `change` to the rows of `ids` in one transaction. Ids that are gone are left out, rows that stay as they
 * were are not written, so a command that is repeated does nothing.
 */
export function changeRows(
  ids: string[],
  change: (row: ArticleRow) => Partial<ReaderFields>,
): Promise<Change> {
  return write([db.articles], async () => {
    const rows = (await db.articles.bulkGet(ids)).filter((row) => row !== undefined);
    const changed: ArticleRow[] = [];
    const before: Change = [];
    for (const row of rows) {
      const patch = change(row);
      if (!differs(row, patch)) continue;
      const next = { ...row, ...patch };
      changed.push({ ...next, shelf: shelfOf(next) });
      before.push({ id: row.id, before: oldFields(row, patch), ...(patch.tags && { tags: patch.tags }) });
    }
    await db.articles.bulkPut(changed);
    return before;
  });
}

/**
 * Undoes a command, and leaves alone what was done since, here or in another view. Returns the change that it made
 * itself, so that undo can be undone.
 */
export function revert(change: Change): Promise<Change> {
  const changes = new Map(change.map((it) => [it.id, it]));
  return changeRows([...changes.keys()], (row) => {
    const { before = {}, tags } = changes.get(row.id) ?? {};
    return before.tags && tags ? { ...before, tags: untag(row.tags, before.tags, tags) } : before;
  });
}

/** Tags without the step from `before` to `after`. */
function untag(now: string[], before: string[], after: string[]): string[] {
  if (JSON.stringify(now) === JSON.stringify(after)) return before;
  const kept = now.filter((tag) => before.includes(tag) || !after.includes(tag));
  return [...kept, ...before.filter((tag) => !after.includes(tag) && !kept.includes(tag))];
}

function oldFields(row: ArticleRow, patch: Partial<ReaderFields>): Partial<ReaderFields> {
  return Object.fromEntries(Object.keys(patch).map((field) => [field, row[field as keyof ReaderFields]]));
}

function differs(row: ArticleRow, patch: Partial<ReaderFields>): boolean {
  return (Object.keys(patch) as (keyof ReaderFields)[]).some(
    (field) => JSON.stringify(row[field]) !== JSON.stringify(patch[field]),
  );
}
