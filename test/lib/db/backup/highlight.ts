import type { HighlightRow } from '../../../../lib/db/rows.ts';

/** A highlight of these words. */
export function highlightOf(articleId: string, exact: string): HighlightRow {
  return {
    id: `${articleId} ${exact}`,
    articleId,
    exact,
    prefix: '',
    suffix: '',
    start: 0,
    end: exact.length,
    colour: 'green',
    note: 'a note',
    createdAt: 7,
    changedAt: 8,
  };
}
