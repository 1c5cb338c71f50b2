import { db } from '../../lib/db/database.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { useLiveQuery } from './use-live-query.ts';

/** The row of article `id` as it is now; null when it is not there or in the trash, undefined until that is known. */
export function useShownRow(id: string | null): ArticleRow | null | undefined {
  const result = useLiveQuery(async () => ({ id, row: id ? await db.articles.get(id) : undefined }), [id]);
  if (id === null || result.status === 'failed') return null;
  if (result.status === 'waiting' || result.value.id !== id) return undefined;
  const { row } = result.value;
  return row && row.trashedAt === 0 ? row : null;
}
