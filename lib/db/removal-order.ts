import type { RemovalRow } from './rows.ts';

/** The order in which removals lay in the page: the database lists them by letters, the tenth before the second. */
export function byPlaceInPage(a: RemovalRow, b: RemovalRow): number {
  return numberOf(a) - numberOf(b);
}

function numberOf({ id, articleId }: RemovalRow): number {
  return Number(id.slice(articleId.length + 1)) || 0;
}
