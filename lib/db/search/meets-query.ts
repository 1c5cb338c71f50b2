import { fold } from '../../search/fold.ts';
import type { IsValue, Query } from '../../search/query.ts';
import type { ArticleRow, Shelf } from '../rows.ts';

const IS: Record<IsValue, (row: ArticleRow) => boolean> = {
  unread: (row) => row.state === 'unread',
  reading: (row) => row.state === 'reading',
  archived: (row) => row.state === 'archived',
  favourite: (row) => row.favourite === 1,
  trash: (row) => row.trashedAt > 0,
  offline: (row) => row.grade !== 'link' && row.pictureStored >= row.pictureCount,
  cut: (row) => row.grade !== 'full',
};

/** Whether a row meets the operators of a query (its words are the index's affair). */
export function meetsQuery(row: ArticleRow, query: Query): boolean {
  const day = row.publishedAt || row.savedAt;
  return (
    isFromSites(row, query) &&
    query.tags.every((tag) => row.tags.some((name) => fold(name) === tag)) &&
    query.by.every((name) => fold(row.byline ?? '').includes(name)) &&
    query.is.every((is) => IS[is](row)) &&
    (query.before === null || day < query.before) &&
    (query.after === null || day >= query.after) &&
    (query.longer === null || row.minutes > query.longer) &&
    (query.shorter === null || row.minutes < query.shorter) &&
    !query.not.some((excluded) => meetsQuery(row, excluded))
  );
}

/** Whether a row is from every site that the query names: by address, the beginning of a part of it, or by name. */
export function isFromSites({ host, siteName }: ArticleRow, { sites }: Query): boolean {
  return sites.every(
    (site) =>
      host === site ||
      host.endsWith(`.${site}`) ||
      (!site.includes('.') && `.${host}`.includes(`.${site}`)) ||
      fold(siteName).includes(site),
  );
}

/** Where to look: the shelves of the view, unless the query names another (`is:archived`, `is:trash`). */
export function shelvesFor(query: Query, shelves: Shelf[]): Shelf[] {
  if (query.is.includes('trash')) return ['trash'];
  return query.is.includes('archived') ? ['archive'] : shelves;
}
