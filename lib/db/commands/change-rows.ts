import { db } from '../database.ts';
import type { ArticleRow } from '../rows.ts';
import { shelfOf } from '../shelf.ts';
import { write } from '../transaction.ts';

/** What a reader may change about an article. */
export type ReaderFields = Pick<ArticleRow, 'state' | 'favourite' | 'progress' | 'trashedAt' | 'tags'>;

/** What a command changed, as it was before: hand it to `revert` to undo. Empty when nothing changed. */
export type Change = { id: string; before: ReaderFields }[];

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
      before.push({ id: row.id, before: readerFields(row) });
    }
    await db.articles.bulkPut(changed);
    return before;
  });
}

/** Undoes a command. Returns the change that it made itself, so that undo can be undone. */
export function revert(change: Change): Promise<Change> {
  const before = new Map(change.map(({ id, before: fields }) => [id, fields]));
  return changeRows([...before.keys()], (row) => before.get(row.id) ?? {});
}

function readerFields({ state, favourite, progress, trashedAt, tags }: ArticleRow): ReaderFields {
  return { state, favourite, progress, trashedAt, tags };
}

function differs(row: ArticleRow, patch: Partial<ReaderFields>): boolean {
  return (Object.keys(patch) as (keyof ReaderFields)[]).some(
    (field) => JSON.stringify(row[field]) !== JSON.stringify(patch[field]),
  );
}
