import type { ArticleRow, Shelf } from './rows.ts';

/** Where an article with these fields lies. */
export function shelfOf(row: Pick<ArticleRow, 'state' | 'trashedAt'>): Shelf {
  if (row.trashedAt > 0) return 'trash';
  return row.state === 'archived' ? 'archive' : 'list';
}
